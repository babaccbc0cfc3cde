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
