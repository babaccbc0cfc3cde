import type { CreditItem, ItemClass, Measure } from '@law';
import { itemOf } from '@platform/testing';
import cityFile from '../../data/rulebook.city.json';
import { effectsOf } from './effects.rule';
import { rulebookSchema } from './rulebook.rule';

const city = rulebookSchema.parse(cityFile.content);
const penalty = (decided: string, measures: Measure[] = ['罚款']) => itemOf.penalty('p', decided, { measures });
const fact = (item: CreditItem, severity: ItemClass | null, validUntil: string | null = null) => ({
  item,
  severity,
  levels: {},
  validFrom: item.dates.decided,
  validUntil,
  knownFrom: '2026-06-01T00:00:00.000Z',
  knownUntil: null,
});

it.each([
  ['minor', '2026-01-31', 500, '2026-05-01'],
  ['general', '2026-01-10', 1500, '2027-01-11'],
  ['serious', '2024-02-29', 4000, '2027-03-01'],
] as const)('a %s penalty of %s takes %i hundredths until %s', (severity, decided, points, until) =>
  expect(effectsOf(fact(penalty(decided), severity), city)).toMatchObject([
    { kind: 'deduction', points, from: decided, until },
  ]),
);

it('never lasts beyond the legal end', () => {
  expect(effectsOf(fact(penalty('2026-01-10'), 'general', '2026-04-11'), city)).toMatchObject([
    { until: '2026-04-11' },
  ]);
  expect(effectsOf(fact(penalty('2026-01-10'), 'general', '2026-01-10'), city)).toEqual([]);
});

it('a revoked licence deducts and vetoes', () =>
  expect(effectsOf(fact(penalty('2026-01-10', ['吊销许可证件']), 'serious'), city)).toMatchObject([
    { kind: 'deduction', clause: '3.3', until: '2029-01-11' },
    { kind: 'veto', clause: '5.1', points: 0, until: '2028-01-11' },
  ]));

it('a passed check is evidence for 36 months, a failed one is not', () => {
  expect(effectsOf(fact(itemOf.check('c', '2026-01-10'), null), city)).toMatchObject([
    { kind: 'evidence', from: '2026-01-10', until: '2029-01-11' },
  ]);
  expect(effectsOf(fact(itemOf.check('c', '2026-01-10', { result: 'failed' }), 'general'), city)).toMatchObject([
    { kind: 'deduction', points: 1500, until: '2027-01-11' },
  ]);
});

it('what must have lasted counts from the day after its full months, and as long as it lasts', () => {
  const lasting = { ...city, additions: [{ ...city.additions[0]!, on: ['check.passed'] }] };
  expect(effectsOf(fact(itemOf.check('c', '2024-05-10'), null), lasting)).toContainEqual({
    kind: 'addition',
    clause: '4.6',
    points: 200,
    from: '2025-05-11',
    until: null,
  });
});
