import { Injectable } from '@nestjs/common';
import { CommandRunner, type Outcome } from '@platform/cqrs';
import type { Caller, Command, Decide } from '@platform/kernel';
import { record, type RecordState } from '../events/record.state';
import type { Keyed, RecordKey } from '../rules/record-key.rule';
import type { Recording, RecordingOutside } from '../rules/recording.rule';
import { codeWarnings, type Warning } from '../rules/warnings.rule';
import { AgencyFacts } from './agency-facts';
import { LinkedRecords } from './linked-records';
import { orRefuse } from './or-refuse';
import { eachOf, Papers } from './papers';

/** What a recording came to, and what a person should look at. */
export interface WarnedOutcome extends Outcome {
  readonly warnings: readonly Warning[];
}

/** What is particular to recordings of one kind. */
interface Particulars<K extends RecordKey, C extends Command<Recording>, M> {
  /** Day of the paper: who was competent then? */
  readonly on: string;
  /** The natural key under one code of the deciding agency's succession chain. */
  readonly keyOf: (authority: string) => Keyed<K>;
  /** The command with the party's code in its normal form. */
  readonly as: (uscc: string) => C;
  readonly decide: Decide<C, RecordState, string, RecordingOutside & M>;
  /** What its decision needs beside what all recordings need. */
  readonly more?: (key: K) => M;
  /** It is a judgment: where no agency has entered it in time, the city office does. */
  readonly judgment?: boolean;
  /** False where nothing in the paper names it, so that only the `Idempotency-Key` does. */
  readonly natural?: boolean;
}

/** What every recording by an agency goes through: its competence, the key, a paper that is known already, links. */
@Injectable()
export class Recordings {
  constructor(
    private readonly commands: CommandRunner,
    private readonly agencies: AgencyFacts,
    private readonly links: LinkedRecords,
    private readonly papers: Papers,
  ) {}

  /** @throws CommandRefused */
  async run<K extends RecordKey, C extends Command<Recording>, M>(
    { data, by }: { readonly data: Recording; readonly by: Caller },
    { on, keyOf, as, decide, more, judgment, natural = true }: Particulars<K, C, M>,
  ): Promise<WarnedOutcome> {
    const { keyCodes, ...agency } = await this.agencies.recording(by, data, on, judgment);
    const key = await this.papers.known(eachOf(keyCodes, (code) => orRefuse(keyOf(code)) as K));
    const outside = { ...agency, linked: await this.links.of(by, data, key.uscc), ...more?.(key) };
    const decided = decide as Decide<C, RecordState, string, RecordingOutside>;
    const outcome = await this.commands.run(record, key.id, decided, as(key.uscc), outside, { natural });
    return { ...outcome, warnings: codeWarnings(key.uscc) };
  }
}
