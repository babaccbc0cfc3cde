/** Where a page of a register ends: values of the sort keys of its last row. */
export type Keys = readonly string[];

/**
 * Mark of the next page, opaque to callers: the keys, and which question they belong to.
 * @param question short text that stands for register, filters and order
 */
export const markOf = (question: string, keys: Keys): string =>
  Buffer.from(JSON.stringify([question, ...keys])).toString('base64url');

/** @returns the keys, or why there are none: it was never a mark, or is one of another question */
export const readMark = (
  mark: string,
  question: string,
  keys: number,
): Keys | 'BAD_PAGE' | 'PAGE_OF_ANOTHER_QUESTION' => {
  const [of, ...found] = partsOf(mark);
  if (of === undefined || markOf(of, found) !== mark) return 'BAD_PAGE';
  if (of !== question) return 'PAGE_OF_ANOTHER_QUESTION';
  return found.length === keys && !found.some((key) => key.includes('\0')) ? found : 'BAD_PAGE';
};

const partsOf = (mark: string): readonly string[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(mark, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
};
