import type {
  AnyCatalogue,
  Caller,
  Command,
  Decide,
  Decision,
  Fact,
  Moment,
  NewEvent,
  Projection,
  Role,
  Stream,
} from '@platform/kernel';

export const callerOf = (role: Role, more: Partial<Caller> = {}): Caller => ({
  subject: `${role}-1`,
  role,
  correlationId: 'test',
  idempotencyKey: 'key-1',
  ...more,
});

let counter = 0;

/** A fact as a projection or a fold would get it. */
export const factOf = <T extends string, D>(event: NewEvent<T, D>, more: Partial<Fact> = {}): Fact<T, D> => {
  counter++;
  return {
    type: event.type,
    data: JSON.parse(JSON.stringify(event.data)) as D,
    id: `00000000-0000-5000-8000-${String(counter).padStart(12, '0')}`,
    stream: 'test.stream-1',
    revision: 0n,
    position: String(counter),
    recordedAt: '2026-06-01T00:00:00.000Z',
    heldOn: event.heldOn ?? '2026-06-01',
    by: { subject: 'tester', role: 'regulator' },
    commandId: '00000000-0000-5000-8000-000000000000',
    correlationId: 'test',
    ...more,
  } as Fact<T, D>;
};

/** What a decision appends, as it is kept. @throws Error where it refuses, or where a payload does not fit the catalogue */
export const keptOf = (catalogue: AnyCatalogue, decision: Decision): readonly Fact[] => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  for (const { type, data } of decision.events) catalogue[type]?.definition.schema.parse(data);
  return decision.events.map((event) => factOf(event));
};

/** Applies facts to a projection as the engine does: one after the other, then what follows from all of them. */
export const applyFacts = async <Tx>(projection: Projection<Tx>, tx: Tx, facts: readonly Fact[]): Promise<void> => {
  const used = facts.filter(({ type }) => projection.on[type]);
  for (const fact of used) await projection.on[fact.type]?.(tx, fact);
  if (used.length > 0) await projection.afterAll?.(tx, used);
};

/**
 * Given facts, when a command, then facts or a refusal:
 * `const given = decider(penalty, recordPenalty); given(...events).when(command, outside).then(...events)`
 */
export const decider =
  <C extends Command, S, Outside = void>(
    stream: Stream<S>,
    decide: Decide<C, S, string, Outside>,
    today = '2026-06-01',
  ) =>
  (...events: readonly (NewEvent | Fact)[]) => ({
    when: (command: C, ...[outside]: Outside extends void ? [] : [Outside]) => {
      const facts = events.map((e) => ('recordedAt' in e ? e : factOf(e)));
      const moment: Moment = { now: `${today}T02:00:00.000Z`, today };
      const decision = decide(command, facts.reduce(stream.evolve, stream.initial), moment, outside as Outside);
      return {
        then: (...expected: NewEvent[]) => expect(decision).toEqual({ accepted: true, events: expected }),
        thenRejected: (code: string) =>
          expect(decision).toMatchObject({
            accepted: false,
            refusal: {
              code,
              message: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/[a-z]/) },
            },
          }),
        decision,
      };
    },
  });
