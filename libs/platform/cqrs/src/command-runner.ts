import {
  type Caller,
  type Command,
  type Decide,
  type Fact,
  type Moment,
  type Refusal,
  reject,
  type Stream,
} from '@platform/kernel';
import { type AppendResult, type EventStore, RevisionConflict, type StoredEvent } from '@platform/event-store';
import type { Clock } from '@platform/calendar';
import type { FactCodec } from './fact-codec';
import { type Fingerprint, sameBody } from './fingerprint';
import { type Tracing, untraced } from './tracing';
import { uuidOf } from './uuid';

const ATTEMPTS = 12;

/** What a command came to; the same for a repetition. */
export interface Outcome {
  readonly stream: string;
  /** Last revision written by this command; the stream's own where nothing was left to do. */
  readonly revision: bigint;
  readonly position: string;
  /** True when this command had been carried out before. */
  readonly repeated: boolean;
}

/** The one exception of the domain: a refusal on its way to the caller. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** @throws CommandRefused always */
export const refuse = (...args: Parameters<typeof reject>): never => {
  const decision = reject(...args);
  throw new CommandRefused((decision as { refusal: Refusal }).refusal);
};

/** Where a command has no natural key, the id of what it makes: the same for the same caller and key. */
export const newIdFor = (by: Caller): string => uuidOf(by.subject, keyOf(by));

/** Without a key, a command on a naturally named stream is known by its content: another content is for its decision. */
const keyOf = (by: Caller, content?: string): string =>
  by.idempotencyKey ??
  (content !== undefined
    ? `natural ${content}`
    : refuse(
        'IDEMPOTENCY_KEY_REQUIRED',
        '请在 Idempotency-Key 请求头中给出本次操作的唯一编号。',
        'Give this operation a key of its own in the header Idempotency-Key.',
        { kind: 'invalid' },
      ));

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
    const facts = (await this.store.readStream(stream.name(id))).map((e) => this.codec.decode(e));
    return { state: fold(stream, facts), revision: Number(facts.at(-1)?.revision ?? -1) };
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
    const commandId = uuidOf(by.subject, keyOf(by, natural ? fingerprint : undefined), name);
    const moment = this.clock.moment();
    const work = { name: `command ${command.constructor.name}`, correlationId: by.correlationId, id: commandId };
    return this.tracing.within(work, async () => {
      for (let attempt = 1; ; attempt++) {
        const stored = await this.store.readStream(name);
        const before = this.earlier(stored, commandId, fingerprint);
        if (before) return before;
        refuseChanged(by, stored.at(-1)?.revision);
        const decision = decide(
          command,
          fold(
            stream,
            stored.map((e) => this.codec.decode(e)),
          ),
          moment,
          outside as Outside,
        );
        if (!decision.accepted) throw new CommandRefused(decision.refusal);
        const last = stored.at(-1);
        if (decision.events.length === 0 && last)
          return { stream: name, revision: last.revision, position: last.position, repeated: true };
        const events = await this.codec.encode(name, decision.events, contextOf(by, commandId, fingerprint, moment));
        try {
          const done: AppendResult = await this.store.append(name, last?.revision ?? 'none', events);
          return { stream: name, ...done, repeated: false };
        } catch (error) {
          if (!(error instanceof RevisionConflict) || attempt === ATTEMPTS) throw error;
        }
      }
    });
  }

  private earlier(stored: readonly StoredEvent[], commandId: string, fingerprint: string): Outcome | undefined {
    const mine = stored.filter(
      (e) => e.metadata.includes(commandId) && this.codec.metadataOf(e).commandId === commandId,
    );
    const last = mine.at(-1);
    if (!last) return undefined;
    if (!sameBody(this.codec.metadataOf(last).fingerprint, fingerprint))
      refuse(
        'IDEMPOTENCY_KEY_REUSED',
        '同一编号的操作先前已以不同内容提交，未作任何改动。',
        'The same key was used before with another content; nothing was changed.',
        { kind: 'invalid' },
      );
    return { stream: last.stream, revision: last.revision, position: last.position, repeated: true };
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

const fold = <S>(stream: Stream<S>, facts: readonly Fact[]): S => facts.reduce(stream.evolve, stream.initial);

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
