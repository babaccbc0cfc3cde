import type { Caller, Command, Decide, Moment, Stream } from '@platform/kernel';
import { type EventStore, RevisionConflict, type StoredEvent } from '@platform/event-store';
import type { Clock } from '@platform/calendar';
import type { FactCodec } from './fact-codec';
import type { Fingerprint } from './fingerprint';
import { CommandRefused, type Outcome, refuse } from './outcome';
import { commandIdOf, earlierOutcome } from './repetition';
import { type Tracing, untraced } from './tracing';

const ATTEMPTS = 12;

export interface RunOptions {
  /** The stream's name comes from the natural key of what is recorded: no `Idempotency-Key` is needed. */
  readonly natural?: boolean;
}

/** Load, fold, decide, append at the revision read; again on conflict; the same command twice is one. */
export class CommandRunner {
  constructor(
    private readonly store: EventStore,
    private readonly codec: FactCodec,
    private readonly clock: Clock,
    private readonly fingerprint: Fingerprint,
    private readonly tracing: Tracing = untraced,
  ) {}

  /** State of a stream, current: the way to a fact from outside that must not be stale. */
  async load<S>(stream: Stream<S>, id: string): Promise<S> {
    return (await this.read(stream, id)).state;
  }

  /** State of a stream, current, and at which revision it is: -1 before its first event. */
  async read<S>(stream: Stream<S>, id: string): Promise<{ readonly state: S; readonly revision: number }> {
    const stored = await this.store.readStream(stream.name(id));
    return { state: this.fold(stream, stored), revision: Number(stored.at(-1)?.revision ?? -1) };
  }

  async run<C extends Command, S, Outside = void>(
    stream: Stream<S>,
    id: string,
    decide: Decide<C, S, string, Outside>,
    command: C,
    ...[outside, { natural = false } = {}]: Outside extends void
      ? [outside?: undefined, options?: RunOptions]
      : [outside: Outside, options?: RunOptions]
  ): Promise<Outcome> {
    const name = stream.name(id);
    const { by } = command;
    const fingerprint = await this.fingerprint.of(name, command);
    const commandId = commandIdOf(by, name, natural ? fingerprint : undefined);
    const moment = this.clock.moment();
    const work = { name: `command ${command.constructor.name}`, correlationId: by.correlationId, id: commandId };
    return this.tracing.within(work, async () => {
      for (let attempt = 1; ; attempt++) {
        const stored = await this.store.readStream(name);
        const before = earlierOutcome(this.codec, stored, { commandId, fingerprint });
        if (before) return before;
        refuseChanged(by, stored.at(-1)?.revision);
        const decision = decide(command, this.fold(stream, stored), moment, outside as Outside);
        if (!decision.accepted) throw new CommandRefused(decision.refusal);
        const last = stored.at(-1);
        if (decision.events.length === 0 && last)
          return { stream: name, revision: last.revision, position: last.position, repeated: true };
        const events = await this.codec.encode(name, decision.events, contextOf(by, commandId, fingerprint, moment));
        try {
          const done = await this.store.append(name, last?.revision ?? 'none', events);
          return { stream: name, ...done, repeated: false };
        } catch (error) {
          if (!(error instanceof RevisionConflict) || attempt === ATTEMPTS) throw error;
        }
      }
    });
  }

  private fold<S>(stream: Stream<S>, stored: readonly StoredEvent[]): S {
    return stored.map((event) => this.codec.decode(event)).reduce(stream.evolve, stream.initial);
  }
}

/** @throws CommandRefused where the caller has read another revision than there is */
const refuseChanged = ({ ifMatch }: Caller, revision: bigint | undefined): void => {
  if (ifMatch === undefined) return;
  if (revision !== undefined && (ifMatch === '*' || ifMatch.includes(Number(revision)))) return;
  refuse(
    'CHANGED_SINCE_READ',
    '您查看之后内容已有变动，未作任何改动；请重新查看后再提交。',
    'It has changed since you read it; nothing was done. Read it again, then decide.',
    { kind: 'changed', ...(revision !== undefined && { revision: Number(revision) }) },
  );
};

const contextOf = (
  { subject, role, agency, enterprise, correlationId, causationId }: Caller,
  commandId: string,
  fingerprint: string,
  { today }: Moment,
) => ({
  by: { subject, role, ...(agency && { agency }), ...(enterprise && { enterprise }) },
  commandId,
  correlationId,
  ...(causationId && { causationId }),
  fingerprint,
  today,
});
