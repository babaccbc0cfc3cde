import path from 'node:path';
import { recordKinds } from '../../libs/contexts/records/src/kinds/record-kinds.rule';
import { isBranch } from './differences';

const KINDS = path.join(__dirname, '../../libs/contexts/records/src/kinds');

const textsOf = (value: unknown, at: string): [string, string][] => {
  if (typeof value === 'string') return [[at, value]];
  if (Array.isArray(value)) return textsOf(value[0], at);
  return isBranch(value) ? Object.entries(value).flatMap(([key, of]) => textsOf(of, `${at}.${key}`)) : [];
};

/** What the example of a kind of record says, for every event of that kind: a new kind brings its own words along. */
export const kindWords: Readonly<Record<string, string>> = Object.fromEntries(
  recordKinds.flatMap(({ kind, events }) => {
    const name = `${kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Example`;
    const example: unknown = require(path.join(KINDS, kind, `${kind}-example.rule`))[name];
    return Object.keys(events).flatMap((type) => textsOf(example, type));
  }),
);
