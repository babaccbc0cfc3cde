import { Query } from '@nestjs/cqrs';
import type { Message } from '@platform/kernel';
import type { Reader } from '@contexts/disclosure';
import type { Step } from '../../rules/steps.rule';

/** A record as the desk of its enterprise names it. */
export interface DeskItem {
  readonly id: string;
  readonly kindName: Message;
  readonly title: string;
  readonly steps: readonly Step[];
}

/** Those of these records that the reader may see today, with what the enterprise can do about each. Who asks logs the question. */
export class GetDeskItems extends Query<readonly DeskItem[]> {
  constructor(
    readonly ids: readonly string[],
    readonly reader: Reader,
  ) {
    super();
  }
}
