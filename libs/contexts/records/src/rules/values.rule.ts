/** New values for some fields: absent = unchanged, null = there is none. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** The old values with the new ones laid over them. */
export const changed = <T extends object>(old: T, changes: Changes<T>): T => {
  const values = { ...old } as Record<string, unknown>;
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete values[field];
    else if (value !== undefined) values[field] = value;
  }
  return values as T;
};

/** Whether two JSON values say the same; an absent field and an undefined one are the same. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => sameValue(v, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(a[key], b[key]));
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
