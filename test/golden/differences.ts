export const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Where two JSON values differ, one line each: `properties.name.minLength: was nothing, is 1`. */
export const differencesOf = (was: unknown, is: unknown, path = ''): string[] => {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  if (!isBranch(was) || !isBranch(is)) return [`${path || 'all'}: was ${told(was)}, is ${told(is)}`];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys.flatMap((key) => differencesOf(was[key], is[key], path ? `${path}.${key}` : key));
};

const told = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
