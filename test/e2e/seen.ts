import type { Desk } from './kinds/desk';

/** Everybody who looks, and for what. */
export const READERS: Readonly<Record<string, Record<string, string>>> = {
  '': {},
  bank: { 'zhixin-purpose': 'credit-granting' },
  tax: { 'zhixin-purpose': 'joint-measures' },
  market: { 'zhixin-purpose': 'supervision' },
  year: {},
  auditor: {},
};

/** The same for every reader, but for some. */
export const all = (told: string, others: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(Object.keys(READERS).map((as) => [as || 'public', told])),
  ...others,
});

/**
 * What each reader is told of a firm: its grade, and which of the items its file shows, by their names; `!` where one is marked
 * disputed.
 */
export const seenOf = async (
  desk: Desk,
  uscc: string,
  ids: ReadonlyMap<string, string>,
): Promise<Record<string, string>> => {
  const told: Record<string, string> = {};
  for (const [as, headers] of Object.entries(READERS)) {
    const grade = (await desk.get(as, `/v1/enterprises/${uscc}/grade`, headers))['grade'] as string | null;
    const file = await desk.get(as, `/v1/enterprises/${uscc}/file`, headers);
    const items = [...ids].flatMap(([name, id]) => {
      const item = itemIn(file, id);
      return item ? [`${name}${item['disputed'] ? '!' : ''}`] : [];
    });
    told[as || 'public'] = [grade ?? '–', ...items].join(' ');
  }
  return told;
};

/** The item of this id, anywhere in a file. */
const itemIn = (file: unknown, id: string): Readonly<Record<string, unknown>> | undefined => {
  if (typeof file !== 'object' || file === null) return undefined;
  if ('id' in file && file.id === id) return file as Readonly<Record<string, unknown>>;
  for (const inner of Object.values(file)) {
    const found = itemIn(inner, id);
    if (found) return found;
  }
  return undefined;
};
