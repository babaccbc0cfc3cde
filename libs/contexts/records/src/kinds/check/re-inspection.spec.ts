import { readFileSync } from 'node:fs';
import path from 'node:path';
import { workingDaysOf } from '@platform/calendar';
import { canBeReInspected, reInspectionsSchema, reInspectionUntil } from './re-inspection.rule';

const file = path.resolve(__dirname, '../../../data/re-inspections.national.json');
const rules = reInspectionsSchema.parse((JSON.parse(readFileSync(file, 'utf8')) as { content: unknown }).content);
/** Qingming 2026: a Saturday to a Monday; nothing else is known. */
const days = workingDaysOf({
  years: [{ year: 2026, source: '通知', holidays: ['2026-04-04', '2026-04-05', '2026-04-06'], workdays: [] }],
});
const failed = (more: object = {}) => ({
  ...{ field: 'market' as const, result: 'failed' as const, final: false },
  dates: { found: '2026-03-10', decided: '2026-03-10', served: '2026-03-20' },
  ...more,
});

it.each([
  ['15 calendar days, moved off the holiday', failed(), 'C3831', '2026-04-07'],
  ['15 where no trade is told', failed(), undefined, '2026-04-07'],
  ['7 working days for food', failed(), 'C1371', '2026-03-31'],
  ['5 working days for farm products', failed({ field: 'agriculture' }), 'A0141', '2026-03-27'],
])('%s', (_, check, trade, date) =>
  expect(reInspectionUntil(check, trade, rules, days)).toEqual({ date, provisional: false }),
);

it('no day before the result is served, and none before the rules', () => {
  expect(reInspectionUntil(failed({ dates: { decided: '2026-03-10' } }), 'C3831', rules, days)).toBeUndefined();
  const old = { decided: '1990-03-10', served: '1990-03-20' };
  expect(reInspectionUntil(failed({ dates: old }), 'C3831', rules, days)).toBeUndefined();
});

it('only a failure that is not final is re-inspected', () => {
  expect(canBeReInspected(failed())).toBe(true);
  expect(canBeReInspected({ result: 'failed', final: true })).toBe(false);
  expect(canBeReInspected({ result: 'passed', final: false })).toBe(false);
});
