import { z } from 'zod';
import { changesOf, type Files, problemsOf } from './golden';
import { goldenRules } from './golden-rules';

const kinds = [{ kind: 'terms', schema: z.strictObject({ months: z.int() }) }];
const file = (version: string, months: number, kind = 'terms') =>
  JSON.stringify({ kind, name: 'city', version, content: { months } });
const path = (version: string) => `adopted-rules/terms.city.${version}.json`;

const told = (shipped: string[], files: Files, known = kinds) =>
  problemsOf(goldenRules(known, shipped, files), files, {})
    .map((of) => `${of.path}: ${of.problem}`)
    .join('\n');

it('every version of a rule file is kept as it came, and read by today’s schema of its kind', async () => {
  const { texts } = await changesOf(
    goldenRules(kinds, [file('1', 6)], new Map()),
    new Map(),
    {},
    { unreleased: false },
  );
  expect([...texts]).toEqual([[path('1'), file('1', 6)]]);
  const files = new Map([[path('1'), file('1', 6)]]);
  expect(told([file('1', 6)], files)).toBe('');
  expect(told([file('2', 12)], files)).toBe(`${path('2')}: is missing: npm run golden`);
});

it('a rule file that changed without a version is told', () =>
  expect(told([file('1', 12)], new Map([[path('1'), file('1', 6)]]))).toContain('changed and its version did not'));

it('a kind that no longer takes what was adopted, or is gone, is told', () => {
  const files = new Map([[path('1'), file('1', 6)]]);
  const stricter = [{ kind: 'terms', schema: z.strictObject({ months: z.int(), from: z.string() }) }];
  expect(told([], files, stricter as never)).toContain('no longer fit the schema of their kind');
  expect(told([], files, [])).toContain('no context knows rules of the kind terms any more');
});
