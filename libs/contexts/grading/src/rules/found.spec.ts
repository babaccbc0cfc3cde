import type { CreditItem, ItemClass } from '@law';
import { itemOf } from '@platform/testing';
import cityFile from '../../data/rulebook.city.json';
import type { CreditFact } from './credit-fact.rule';
import { effectsOf } from './effects.rule';
import { adverse, favourable } from './found.rule';
import { type History, historiesOf } from './knowledge.rule';
import { rulebookSchema } from './rulebook.rule';

const city = rulebookSchema.parse(cityFile.content);
const adoption = { at: '2026-01-05T00:00:00.000000Z', on: '2026-01-05' };
const effects = ({ fact }: { fact: CreditFact }) => effectsOf(fact, city);
type Changed = { disputed?: boolean; status?: CreditItem['status']; level?: string };
const history = (itemWith: (more?: Changed) => CreditItem, ...known: [string, ItemClass | null, Changed?][]): History =>
  historiesOf(
    known.map(([day, severity, more], n) => ({
      item: itemWith(more),
      severity,
      levels: {},
      validFrom: '2025-12-20',
      validUntil: null,
      knownFrom: `${day}T02:00:00.000Z`,
      knownUntil: known[n + 1] ? `${known[n + 1]![0]}T02:00:00.000Z` : null,
    })),
    '2026-12-01T00:00:00.000Z',
  )[0]!;
const penalty = ({ level: _, ...more }: Changed = {}) => itemOf.penalty('x', '2025-12-20', more);
const honour = (more: Changed = {}) => itemOf.honour('x', '2025-12-20', { level: 'province', ...more });
const taken = (h: History, day: string) =>
  adverse(h, 'deduction', day, effects, adoption).map(({ effect, from }) => [effect.points, from]);
const given = (h: History, day: string) =>
  favourable(h, 'honour', day, effects, adoption).map(({ effect, from }) => [effect.points, from]);

it('takes the least of what was known that day or since, from the day as much was first recorded', () => {
  const heavier = history(
    penalty,
    ['2026-01-10', 'minor'],
    ['2026-02-01', 'minor', { disputed: true }],
    ['2026-03-01', 'general'],
  );
  expect(taken(heavier, '2026-01-09')).toEqual([]);
  expect(taken(heavier, '2026-02-28')).toEqual([[500, '2026-01-10']]);
  expect(taken(heavier, '2026-03-01')).toEqual([[1500, '2026-03-01']]);
  const lighter = history(penalty, ['2026-01-10', 'general'], ['2026-03-01', 'minor']);
  expect(taken(lighter, '2026-01-10')).toEqual([[500, '2026-01-10']]);
});

it('takes from the legal clock what was known at the adoption', () =>
  expect(taken(history(penalty, ['2026-01-02', 'general']), '2025-12-20')).toEqual([[1500, '2025-12-20']]));

it('gives the most of what was known that day or since, whenever it was recorded', () => {
  const lowered = history(honour, ['2026-01-10', null], ['2026-03-01', null, { level: 'county' }]);
  expect(given(lowered, '2025-12-20')).toEqual([[600, '2025-12-20']]);
  expect(given(lowered, '2026-03-01')).toEqual([[200, '2025-12-20']]);
  expect(
    given(history(honour, ['2026-01-10', null], ['2026-03-01', null, { status: 'annulled' }]), '2026-02-01'),
  ).toEqual([]);
});
