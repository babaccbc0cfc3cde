import type { Expected, LogRecord, Outcome, ProposedEvent } from './log-record';

interface Asked {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
  readonly own: readonly LogRecord[];
  readonly recent: ReadonlyMap<string, LogRecord>;
}

/** Whether the server writes, repeats its first answer, or refuses; it compares ids only, never data. */
export const decide = (asked: Asked): 'write' | Outcome => {
  const { expected, events, own } = asked;
  const current = own.at(-1)?.revision;
  const wrong = { wrongVersion: { current } };
  if (events.length === 0) return inventedAnswer(expected);
  if (expected === 'any' || expected === 'stream_exists')
    return expected === 'stream_exists' && current === undefined ? wrong : (repeatedFromMemory(asked) ?? 'write');
  const before = expected === 'no_stream' ? -1n : expected;
  const last = current ?? -1n;
  if (before === last) return 'write';
  if (before > last) return wrong;
  const there = own.slice(Number(before) + 1, Number(before) + 1 + events.length);
  return there.length === events.length && there.every((r, i) => r.id === events[i]?.id) ? answerOf(there) : wrong;
};

/** An append of nothing "succeeds" at a revision that nobody wrote. */
const inventedAnswer = (expected: Expected): Outcome => ({
  revision: typeof expected === 'bigint' ? expected : 0n,
  position: 0n,
});

/** Without an expected revision only what was written since the start is recognised: after a restart it is written again. */
const repeatedFromMemory = ({ stream, events, recent }: Asked): Outcome | undefined => {
  const there = events.map((event) => recent.get(event.id)).filter((r) => r?.stream === stream);
  return there.length === events.length ? answerOf(there as LogRecord[]) : undefined;
};

const answerOf = (records: readonly LogRecord[]): Outcome => {
  const { revision, position } = records.at(-1) as LogRecord;
  return { revision, position };
};
