import { Inject, Injectable } from '@nestjs/common';
import type { CreditItem } from '@law';
import type { Message } from '@platform/kernel';
import type { RecordBody } from '../kinds/record.kind';
import type { Step } from '../rules/steps.rule';

/** Something an enterprise has before it: a day that comes, or what is missing today. */
export interface Ahead {
  /** Word for programs, such as `quality-report-due`. */
  readonly what: string;
  readonly name: Message;
  /** Last day on which it is in time; absent where there is none. */
  readonly on?: string | undefined;
  readonly provisional?: boolean | undefined;
  /** The request that does it. */
  readonly route?: string | undefined;
}

/** What one kind of record brings to the desk of an enterprise, beside what is so for every kind. */
export abstract class KindDesk {
  abstract readonly kind: string;
  /** Further steps about an item of it. */
  steps(_item: CreditItem, _body: RecordBody): Promise<readonly Step[]> {
    return Promise.resolve([]);
  }
  /** What the enterprise must still do, or lacks. */
  ahead(_uscc: string, _today: string): Promise<readonly Ahead[]> {
    return Promise.resolve([]);
  }
}

/** Injection token: `readonly KindDesk[]`, of the kinds that bring something. */
export const KIND_DESKS = Symbol('KIND_DESKS');

@Injectable()
export class KindDesks {
  constructor(@Inject(KIND_DESKS) private readonly kinds: readonly KindDesk[]) {}

  async steps(item: CreditItem, body: RecordBody): Promise<readonly Step[]> {
    return (await this.kinds.find(({ kind }) => kind === item.kind)?.steps(item, body)) ?? [];
  }

  async ahead(uscc: string, today: string): Promise<readonly Ahead[]> {
    return (await Promise.all(this.kinds.map((kind) => kind.ahead(uscc, today)))).flat();
  }
}
