import { entryExample as entry } from './examples.rule';
import { statedOnly } from './stated-only.rule';

it.each(['无', '/', '-', '——', '  ', '／'])('%j is no legal basis, no number, no remark', (silent) =>
  expect(statedOnly({ ...entry, legalBasis: silent, number: silent, remark: silent })).toEqual({
    ...entry,
    legalBasis: undefined,
    number: undefined,
    remark: undefined,
  }),
);

it('leaves alone what says something', () => expect(statedOnly(entry)).toBe(entry));
