import file from '../../data/procurement-preferences.city.json';
import { preferencesOn, procurementPreferencesSchema } from './procurement-preferences.rule';

const rules = procurementPreferencesSchema.parse(file.content);
const [brand] = rules.clauses;

it('a clause holds from its first day to the day before its last', () => {
  expect(preferencesOn(rules, '2022-12-31').clauses.map(({ id }) => id)).toEqual(['1', '2', '4']);
  expect(preferencesOn(rules, '2023-01-01').clauses.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  const until = { ...rules, clauses: rules.clauses.map((clause) => ({ ...clause, until: '2025-01-01' })) };
  expect(preferencesOn(until, '2025-01-01').clauses).toEqual([]);
});

it('nobody is preferred where nothing was adopted', () =>
  expect(preferencesOn(undefined, '2026-06-01').clauses).toEqual([]));

it.each([
  ['two grounds in one clause', { ...brand, grades: ['A'] }],
  ['a clause without a ground', { ...brand, programmes: undefined, months: undefined }],
  ['months of a grade', { ...brand, programmes: undefined, grades: ['A'] }],
])('refuses %s', (_, clause) =>
  expect(procurementPreferencesSchema.safeParse({ ...rules, clauses: [clause] }).success).toBe(false),
);

it('refuses the same clause twice, and the watch list, which the public never sees, as a ground to leave out', () => {
  expect(procurementPreferencesSchema.safeParse({ ...rules, clauses: [brand, brand] }).success).toBe(false);
  const excluded = { ...rules.excluded, lists: ['watch'] };
  expect(procurementPreferencesSchema.safeParse({ ...rules, excluded }).success).toBe(false);
});
