import type { CreditItem, ItemClass, Measure } from '@law';
import { itemOf } from '@platform/testing';
import cityFile from '../../data/rulebook.city.json';
import type { CreditFact } from './credit-fact.rule';
import { effectsOf } from './effects.rule';
import { gradeOfDay } from './grade-of-day.rule';
import { historiesOf } from './knowledge.rule';
import { rulebookSchema } from './rulebook.rule';

const city = rulebookSchema.parse(cityFile.content);
const fact = (item: CreditItem, severity: ItemClass | null = null): CreditFact => ({
  item,
  severity,
  levels: {},
  validFrom: '2026-01-10',
  validUntil: null,
  knownFrom: '2026-01-01T00:00:00.000Z',
  knownUntil: null,
});
const passed = fact(itemOf.check('c', '2026-01-10'));
const penalty = (id: string, severity: ItemClass, measures: Measure[], sameActAs: string[] = []) =>
  fact(itemOf.penalty(id, '2026-01-10', { agency: 'A', measures, sameActAs }), severity);
const graded = (...facts: CreditFact[]) =>
  gradeOfDay(historiesOf(facts, '2026-02-01T00:00:00.000Z'), '2026-02-01', city, (v) => effectsOf(v.fact, city), {
    at: '2026-01-05T00:00:00.000Z',
    on: '2026-01-05',
  });

it('breaks ties within an act by the order of art. 9, then by id', () => {
  const light = penalty('a', 'general', ['罚款'], ['b', 'c1']);
  const heavy = penalty('b', 'general', ['罚款', '暂扣许可证件']);
  const equal = penalty('c1', 'general', ['罚款', '暂扣许可证件']);
  expect(graded(passed, light, heavy, equal).counted.map((c) => c.item)).toEqual(['b']);
});

it('puts the veto before the points and keeps the score', () =>
  expect(graded(passed, penalty('a', 'serious', ['责令关闭']))).toEqual({
    state: 'rated',
    grade: 'D',
    score: 6000,
    counted: [
      { kind: 'veto', item: 'a', agency: 'A', clause: '5.2', points: 0, from: '2026-01-10', until: '2028-01-11' },
      {
        kind: 'deduction',
        item: 'a',
        agency: 'A',
        clause: '3.3',
        points: -4000,
        from: '2026-01-10',
        until: '2029-01-11',
      },
    ],
  }));

it('tells no points where nothing rates', () => {
  expect(graded(penalty('a', 'general', ['罚款']))).toEqual({
    state: 'not-rated',
    grade: null,
    score: null,
    counted: [],
  });
  expect(graded(penalty('a', 'serious', ['责令关闭']))).toMatchObject({
    grade: 'D',
    score: null,
    counted: [{ kind: 'veto', item: 'a' }],
  });
});
