import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Field } from '@law';
import type { Caller, Command, Decide } from '@platform/kernel';
import { Clock } from '@platform/calendar';
import { CommandRunner, type Outcome, refuse } from '@platform/cqrs';
import { Readers } from '@contexts/disclosure';
import { GetShownEnterprise } from '@contexts/enterprises';
import { record, type RecordState } from '../events/record.state';
import type { RecordKey } from '../rules/record-key.rule';
import { type FilingOutside, recordedPart } from '../rules/recording.rule';

/** What is particular to what an enterprise files of one kind. */
interface Particulars<C extends Command, M> {
  readonly field: Field;
  /** The natural key under the enterprise's own code. */
  readonly keyOf: (uscc: string) => RecordKey | Promise<RecordKey>;
  readonly decide: Decide<C, RecordState, string, FilingOutside & M>;
  /** What its decision needs beside who files. */
  readonly more?: (key: RecordKey) => Promise<M>;
}

/** What an enterprise files itself 自行申报: about itself alone, under the name the register of enterprises has. */
@Injectable()
export class OwnFilings {
  constructor(
    private readonly commands: CommandRunner,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** @throws CommandRefused */
  async run<C extends Command, M>(command: C, { field, keyOf, decide, more }: Particulars<C, M>): Promise<Outcome> {
    const { by } = command;
    const uscc = by.enterprise ?? this.enterpriseOnly();
    const key = await keyOf(uscc);
    const { recorded } = await this.commands.load(record, key.id);
    // The same filing again is the same, whatever the firm is called by now.
    const name = (recorded?.partyName as string | undefined) ?? (await this.nameOf(uscc, by));
    const party = { uscc, partyName: name, field };
    const filed = recordedPart(party, { agency: { uscc, name }, confirms: false, linked: [] });
    const outside = { filed, ...(await more?.(key)) };
    const decided = decide as Decide<C, RecordState, string, FilingOutside>;
    return this.commands.run(record, key.id, decided, command, outside, { natural: true });
  }

  private async nameOf(uscc: string, by: Caller): Promise<string> {
    const reader = Readers.public(by, this.clock.today());
    const enterprise = await this.queries.execute(new GetShownEnterprise(uscc, reader));
    return enterprise?.name ?? this.notRegistered();
  }

  private enterpriseOnly(): never {
    return refuse('ENTERPRISE_ONLY', '只能由企业自行申报。', 'Only the enterprise itself files this.', {
      kind: 'forbidden',
    });
  }

  private notRegistered(): never {
    return refuse(
      'ENTERPRISE_NOT_REGISTERED',
      '本系统尚无该企业的登记信息，请先由市场监管部门登记。',
      'This enterprise is not on the register yet: ask the market regulator to enter it first.',
      { kind: 'unknown' },
    );
  }
}
