/** Numbers of refusals in the query log; beside the errors, so that whoever catches one sees it as it was thrown. */
const NUMBERS = new WeakMap<object, string>();

/** Remembers the log number of a question that was refused or failed; it leaves as `Zhixin-Log` beside the problem. */
export const refusalLogged = (error: unknown, log: string): void => {
  if (typeof error === 'object' && error !== null) NUMBERS.set(error, log);
};

export const logNumberOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null ? NUMBERS.get(error) : undefined;
