/** An answer together with the number it has in the query log; the number leaves as header `Zhixin-Log`. */
export interface Answered<T> {
  readonly body: T;
  /** Absent for public callers, whose questions are not logged. */
  readonly log?: string | undefined;
}

interface Reply {
  header(name: string, value: string): unknown;
}

/** What leaves in the body; the number of an `Answered` goes into the header. */
export const bodyOf = (answer: unknown, reply: Reply): unknown => {
  if (!isAnswered(answer)) return answer;
  if (answer.log !== undefined) reply.header('Zhixin-Log', answer.log);
  return answer.body;
};

/** No answer of ours is otherwise an object of `body` and `log` alone. */
const isAnswered = (value: unknown): value is Answered<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'body' in value &&
  Object.keys(value).every((key) => key === 'body' || key === 'log');
