const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/** The connection broke, the server is stopping or starting, or did not answer in time: it may have been done or not. */
export const isConnectionLost = (error: unknown): boolean =>
  /^(08|57P0|57014|53300|ECONN|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/.test(
    codeOf(error),
  ) ||
  /Connection terminated|not queryable|connection timeout|Query read timeout|timeout exceeded when trying to connect/i.test(
    String(error),
  );

/** Somebody else was faster: the same again may succeed, or tell who lost. */
export const isRace = (error: unknown): boolean => /^(23505|40001|40P01)$/.test(codeOf(error));

/** A value or constraint of one append spoils the whole batch. */
export const isFaultOfOne = (error: unknown): boolean => /^2[23]/.test(codeOf(error));
