/** An answer together with the number it has in the query log; the number leaves as header `Zhixin-Log`. */
export interface Answered<T> {
  readonly body: T;
  /** Absent for public callers, whose questions are not logged. */
  readonly log?: string | undefined;
}

/** No answer of ours is otherwise an object of `body` and `log` alone. */
export const isAnswered = (value: unknown): value is Answered<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'body' in value &&
  Object.keys(value).every((key) => key === 'body' || key === 'log');
