import type { CreditItem, ItemClass } from '@law';
import { itemOf } from '@platform/testing';
import cityFile from '../../data/rulebook.city.json';
import { assess } from './assess.rule';
import type { CreditFact } from './credit-fact.rule';
import { type AdoptedRulebook, rulebookSchema } from './rulebook.rule';

const city: AdoptedRulebook = {
  version: '1',
  validFrom: '2023-01-01',
  adoptedAt: '2025-12-01T02:00:00.000Z',
  rulebook: rulebookSchema.parse(cityFile.content),
};
const NOW = '2026-12-01T00:00:00.000Z';
const START = '2025-11-20T00:00:00.000Z';

const known = (
  item: CreditItem,
  severity: ItemClass | null = null,
  knownFrom = START,
  more: Partial<CreditFact> = {},
): CreditFact => ({
  item,
  severity,
  levels: {},
  validFrom: item.dates.decided,
  validUntil: null,
  knownFrom,
  knownUntil: null,
  ...more,
});
const penalty = (id: string, decided: string, severity: ItemClass, more: Parameters<typeof itemOf.penalty>[2] = {}) =>
  known(itemOf.penalty(id, decided, more), severity);
const check = (id: string, decided: string, more: Parameters<typeof itemOf.check>[2] = {}) =>
  known(itemOf.check(id, decided, more), more.result === 'failed' ? 'general' : null);
const honour = (id: string, decided: string, level: string) => known(itemOf.honour(id, decided, { level }));
const listing = (decided: string) => known(itemOf.listing('l', decided));

const passed = check('passed', '2025-11-10');
const on = (day: string, facts: CreditFact[], knownAt = NOW) => assess(facts, [city], day, knownAt);
const score = (day: string, facts: CreditFact[], knownAt = NOW) => {
  const { grade, scoreHundredths } = on(day, facts, knownAt);
  return [grade, scoreHundredths];
};

describe('points', () => {
  it('start at 100 where there is positive evidence', () =>
    expect(score('2026-01-01', [passed])).toEqual(['A', 10000]));

  it.each([
    ['minor', '2026-01-10', '2026-04-10', 9500, 'A'],
    ['general', '2026-01-10', '2027-01-10', 8500, 'B'],
    ['serious', '2026-01-10', '2029-01-10', 6000, 'C'],
  ] as const)('a %s penalty of %s counts to 24:00 of %s', (severity, decided, last, points, grade) => {
    const facts = [passed, check('c', '2026-06-01'), penalty('p', decided, severity)];
    expect(score(decided, facts)).toEqual([grade, points]);
    expect(score(last, facts)).toEqual([grade, points]);
    expect(on(last, facts).reasons[0]?.until).toBe(on(last, facts).nextChange);
    expect(on(on(last, facts).nextChange as string, facts).reasons).toEqual([]);
  });

  it('has no lower bound and falls into half-open bands', () => {
    const serious = (n: number) => Array.from({ length: n }, (_, k) => penalty(`p${k}`, '2026-01-10', 'serious'));
    expect(score('2026-02-01', [passed, ...serious(3)])).toEqual(['D', -2000]);
    const general = (n: number) => Array.from({ length: n }, (_, k) => penalty(`p${k}`, '2026-01-10', 'general'));
    expect(score('2026-02-01', [passed, ...general(2)])).toEqual(['B', 7000]);
    expect(score('2026-02-01', [passed, ...general(4)])).toEqual(['C', 4000]);
    expect(score('2026-02-01', [passed, ...general(4), penalty('m', '2026-01-20', 'minor')])).toEqual(['D', 3500]);
  });

  it('count per act once, the largest; when that ends, the next of the act', () => {
    const facts = [
      passed,
      penalty('a', '2026-01-10', 'general'),
      penalty('b', '2026-11-01', 'minor', { sameActAs: ['a'] }),
      penalty('other', '2026-01-10', 'minor'),
    ];
    expect(score('2026-02-01', facts)).toEqual(['B', 8000]);
    expect(on('2026-11-15', facts).reasons.map((r) => [r.item, r.points])).toEqual([['a', -1500]]);
    expect(on('2027-01-11', facts).reasons).toMatchObject([
      { item: 'b', points: -500, from: '2026-11-01', until: '2027-02-02' },
    ]);
  });

  it('change their reasons where one deduction takes the place of another', () => {
    const facts = [passed, penalty('a', '2026-01-10', 'minor'), penalty('b', '2026-04-11', 'minor')];
    expect(on('2026-04-10', facts)).toMatchObject({
      scoreHundredths: 9500,
      reasons: [{ item: 'a' }],
      nextChange: '2026-04-11',
    });
    expect(on('2026-04-11', facts)).toMatchObject({ scoreHundredths: 9500, reasons: [{ item: 'b' }] });
  });

  it('end with the legal end of the item', () => {
    const facts = [passed, { ...penalty('p', '2026-01-10', 'general'), validUntil: '2026-04-11' }];
    expect(score('2026-04-10', facts)).toEqual(['B', 8500]);
    expect(score('2026-04-11', facts)).toEqual(['A', 10000]);
  });

  it('are taken for a final failed check, 30 when it failed again, and 40 for an honour revoked for fraud', () => {
    expect(score('2026-02-01', [passed, check('f', '2026-01-10', { result: 'failed' })])).toEqual(['B', 8500]);
    expect(score('2026-02-01', [passed, check('f', '2026-01-10', { result: 'failed', again: true })])).toEqual([
      'B',
      7000,
    ]);
    expect(score('2026-02-01', [passed, check('f', '2026-01-10', { result: 'failed', final: false })])).toEqual([
      'A',
      10000,
    ]);
    const revoked = known(
      itemOf.honour('h', '2025-06-01', { withdrawn: { on: '2026-01-10', forFraud: true } }),
      'serious',
      START,
    );
    expect(score('2026-02-01', [passed, revoked])).toEqual(['C', 6000]);
  });
});

describe('honours', () => {
  const minor = penalty('m', '2026-01-10', 'minor');

  it('add by level, together at most 8, to a score of at most 100', () => {
    const two = [honour('h1', '2026-01-01', 'city'), honour('h2', '2026-01-01', 'county')];
    const three = [...two, honour('h3', '2026-01-01', 'province')];
    const low = [minor, penalty('n', '2026-01-10', 'minor')];
    expect(score('2026-02-01', [...low, ...two])).toEqual(['A', 9600]);
    expect(score('2026-02-01', [...low, ...three])).toEqual(['A', 9800]);
    expect(on('2026-02-01', [...low, ...three]).reasons.filter((r) => r.points > 0)).toMatchObject([
      { item: 'h3', points: 600 },
      { item: 'h1', points: 200 },
    ]);
    expect(score('2026-02-01', [minor, ...three])).toEqual(['A', 10000]);
  });

  it('add nothing while a deduction of 15 or more runs, and again afterwards', () => {
    const facts = [minor, honour('h', '2026-01-01', 'city'), penalty('g', '2025-03-01', 'general')];
    expect(score('2026-03-01', facts)).toEqual(['B', 8000]);
    expect(on('2026-03-02', facts)).toMatchObject({ grade: 'A', scoreHundredths: 9900 });
    expect(on('2026-03-02', facts).reasons.at(-1)).toMatchObject({
      item: 'h',
      points: 400,
      from: '2026-01-01',
      until: '2029-01-02',
    });
  });
});

describe('veto', () => {
  it('gives D and locks it for two years from the legal clock; then points again', () => {
    const facts = [passed, penalty('p', '2024-03-01', 'serious', { measures: ['罚款', '吊销许可证件'] })];
    expect(on('2026-03-01', facts)).toMatchObject({
      grade: 'D',
      scoreHundredths: 6000,
      lock: { grade: 'D', item: 'p', clause: '5.1', until: '2026-03-02' },
      nextChange: '2026-03-02',
    });
    expect(on('2026-03-01', facts).reasons.map((r) => [r.kind, r.clause.id, r.points])).toEqual([
      ['veto', '5.1', 0],
      ['deduction', '3.3', -4000],
    ]);
    expect(on('2026-03-02', facts)).toMatchObject({ grade: 'C', scoreHundredths: 6000 });
    expect(on('2026-03-02', facts).lock).toBeUndefined();
  });

  it('gives D also to whom nothing rates; a listing takes no points of its own', () => {
    expect(on('2026-01-10', [listing('2026-01-10')])).toMatchObject({
      state: 'rated',
      grade: 'D',
      scoreHundredths: null,
    });
    expect(on('2026-01-10', [passed, listing('2026-01-10')])).toMatchObject({ grade: 'D', scoreHundredths: 10000 });
  });

  it('ends with the legal end', () => {
    const facts = [passed, { ...listing('2026-01-10'), validUntil: '2026-05-01' }];
    expect(score('2026-05-01', facts)).toEqual(['A', 10000]);
  });
});

it('names record, agency, clause, points and days of every reason', () =>
  expect(on('2026-02-01', [passed, penalty('p', '2026-01-10', 'general')]).reasons).toEqual([
    {
      kind: 'deduction',
      item: 'p',
      agency: '11371500PDY009014B',
      clause: {
        id: '3.2',
        zh: '一般失信的行政处罚，自决定之日起一年内扣15分。',
        en: 'A penalty of class general takes 15 points for one year from the decision.',
      },
      points: -1500,
      from: '2026-01-10',
      until: '2027-01-11',
    },
  ]));
