import type { CheckItem, CreditItem, HonourItem, ItemClass, ListingItem, PenaltyItem } from '@law';
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
const common = {
  uscc: '91371502PDY00001XC',
  partyName: '示例公司',
  agency: 'AGENCY',
  field: 'market',
  title: '示例',
} as const;
const state = { status: 'recorded', disputed: false, restsOn: [], sameActAs: [] } as const;

const known = (
  item: CreditItem,
  severity: ItemClass | null,
  knownFrom: string,
  more: Partial<CreditFact> = {},
): CreditFact => ({
  item,
  severity,
  validFrom: item.dates.decided,
  validUntil: null,
  knownFrom,
  knownUntil: null,
  ...more,
});
const penaltyItem = (id: string, decided: string, more: Partial<PenaltyItem> = {}): PenaltyItem => ({
  ...common,
  ...state,
  id,
  kind: 'penalty',
  measures: ['罚款'],
  dates: { decided },
  ...more,
});
const penalty = (id: string, decided: string, severity: ItemClass, recorded = START, more: Partial<PenaltyItem> = {}) =>
  known(penaltyItem(id, decided, more), severity, recorded);
const check = (id: string, decided: string, more: Partial<CheckItem> = {}) =>
  known(
    {
      ...common,
      ...state,
      id,
      kind: 'check',
      result: 'passed',
      final: true,
      again: false,
      dates: { decided },
      ...more,
    },
    more.result === 'failed' ? 'general' : null,
    START,
  );
const honourItem = (id: string, decided: string, more: Partial<HonourItem> = {}): HonourItem => ({
  ...common,
  ...state,
  id,
  kind: 'honour',
  programme: 'mayor',
  level: 'city',
  dates: { decided },
  ...more,
});
const honour = (id: string, decided: string, level: HonourItem['level']) =>
  known(honourItem(id, decided, { level }), null, START);
const listing = (decided: string): CreditFact =>
  known(
    { ...common, ...state, id: 'l', kind: 'listing', list: 'serious', dates: { decided } } as ListingItem,
    null,
    START,
  );

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
      penalty('b', '2026-11-01', 'minor', START, { sameActAs: ['a'] }),
      penalty('other', '2026-01-10', 'minor'),
    ];
    expect(score('2026-02-01', facts)).toEqual(['B', 8000]);
    expect(on('2026-11-15', facts).reasons.map((r) => [r.item, r.points])).toEqual([['a', -1500]]);
    expect(on('2027-01-11', facts).reasons).toMatchObject([
      { item: 'b', points: -500, from: '2027-01-11', until: '2027-02-02' },
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
      honourItem('h', '2025-06-01', { withdrawn: { on: '2026-01-10', forFraud: true } }),
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
      from: '2026-03-02',
      until: '2029-01-02',
    });
  });
});

describe('not rated', () => {
  it('depends on positive evidence of 36 months alone', () => {
    expect(on('2026-01-01', [])).toMatchObject({ state: 'not-rated', grade: null, scoreHundredths: null, reasons: [] });
    expect(on('2026-01-01', [check('f', '2025-12-20', { result: 'failed' })]).state).toBe('not-rated');
    expect(on('2025-11-09', [passed])).toMatchObject({ state: 'not-rated', nextChange: '2025-11-10' });
    expect(on('2028-11-10', [passed])).toMatchObject({ state: 'rated', nextChange: '2028-11-11' });
    expect(on('2028-11-11', [passed])).toMatchObject({ state: 'not-rated', nextChange: null });
  });

  it('does not show the end of an adverse item', () => {
    const facts = [penalty('p', '2026-01-10', 'general')];
    expect(on('2026-02-01', facts)).toEqual(on('2027-02-01', facts));
  });

  it('gives no grade before the first rulebook', () =>
    expect(on('2022-12-31', [passed])).toMatchObject({ state: 'no-rulebook', grade: null, nextChange: '2023-01-01' }));
});

describe('veto', () => {
  it('gives D and locks it for two years from the legal clock; then points again', () => {
    const facts = [passed, penalty('p', '2024-03-01', 'serious', START, { measures: ['罚款', '吊销许可证件'] })];
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

describe('what was known when', () => {
  it('lets an adverse fact take effect on the Shanghai day of its recording, its period from the legal clock', () => {
    const facts = [passed, penalty('late', '2025-01-10', 'general', '2026-01-04T16:00:00.000Z')];
    expect(score('2026-01-04', facts)).toEqual(['A', 10000]);
    expect(on('2026-01-05', facts)).toMatchObject({ grade: 'B', nextChange: '2026-01-11' });
    expect(on('2026-01-05', facts).reasons).toMatchObject([{ from: '2026-01-05', until: '2026-01-11' }]);
    expect(score('2026-01-05', facts, '2026-01-04T15:59:59.999Z')).toEqual(['A', 10000]);
  });

  it('counts a fact recorded before the first adoption from its own dates, marked computed at start', () => {
    const facts = [check('old', '2024-01-10'), penalty('p', '2025-01-10', 'general')];
    expect(on('2025-01-09', facts)).toMatchObject({ grade: 'A', computedAtStart: true });
    expect(on('2025-01-10', facts)).toMatchObject({ grade: 'B', computedAtStart: true });
    expect(on('2025-11-30', facts)).toMatchObject({ computedAtStart: true, nextChange: '2025-12-01' });
    expect(on('2025-12-01', facts)).toMatchObject({ computedAtStart: false });
  });

  const corrected = (before: ItemClass, after: ItemClass) => [
    passed,
    known(penaltyItem('p', '2026-01-10'), before, '2026-01-15T02:00:00.000Z', {
      knownUntil: '2026-02-01T02:00:00.000Z',
    }),
    known(penaltyItem('p', '2026-01-10'), after, '2026-02-01T02:00:00.000Z'),
  ];

  it('lets a correction in favour reach back', () => {
    expect(score('2026-01-20', corrected('general', 'minor'), '2026-01-25T00:00:00.000Z')).toEqual(['B', 8500]);
    expect(score('2026-01-20', corrected('general', 'minor'))).toEqual(['A', 9500]);
  });

  it('lets a correction for the worse count from the day it was recorded', () => {
    expect(score('2026-01-31', corrected('minor', 'serious'))).toEqual(['A', 9500]);
    expect(score('2026-02-01', corrected('minor', 'serious'))).toEqual(['C', 6000]);
    expect(score('2026-01-14', corrected('minor', 'serious'))).toEqual(['A', 10000]);
  });

  it('lets an honour corrected downwards add less from the day of the correction', () => {
    const facts = [
      passed,
      penalty('m', '2026-01-10', 'minor'),
      penalty('n', '2026-01-10', 'minor'),
      known(honourItem('h', '2026-01-01', { level: 'province' }), null, START, {
        knownUntil: '2026-03-01T02:00:00.000Z',
      }),
      known(honourItem('h', '2026-01-01', { level: 'county' }), null, '2026-03-01T02:00:00.000Z'),
    ];
    expect(score('2026-02-28', facts)).toEqual(['A', 9600]);
    expect(score('2026-03-01', facts)).toEqual(['A', 9200]);
  });

  it('counts nothing while pending, and nothing on any day once annulled', () => {
    const pending = (until: string, status: 'recorded' | 'annulled') => [
      passed,
      known(penaltyItem('p', '2026-01-10', { status: 'pending' }), 'general', '2026-01-12T02:00:00.000Z', {
        knownUntil: until,
      }),
      known(penaltyItem('p', '2026-01-10', { status }), 'general', until),
    ];
    const facts = pending('2026-01-15T02:00:00.000Z', 'recorded');
    expect(score('2026-01-14', facts)).toEqual(['A', 10000]);
    expect(score('2026-01-15', facts)).toEqual(['B', 8500]);
    expect(score('2026-01-16', pending('2026-01-15T02:00:00.000Z', 'annulled'))).toEqual(['A', 10000]);
    const annulled = [
      passed,
      known(penaltyItem('p', '2026-01-10'), 'general', '2026-01-12T02:00:00.000Z', {
        knownUntil: '2026-03-01T00:00:00.000Z',
      }),
      known(penaltyItem('p', '2026-01-10', { status: 'annulled' }), 'general', '2026-03-01T00:00:00.000Z'),
    ];
    expect(score('2026-02-01', annulled, '2026-02-15T00:00:00.000Z')).toEqual(['B', 8500]);
    expect(score('2026-02-01', annulled)).toEqual(['A', 10000]);
  });

  it('grades by the rulebook in force on the day', () => {
    const harsher = structuredClone(city.rulebook);
    harsher.deductions[1]!.points = 3500;
    const second = { version: '2', validFrom: '2026-07-01', adoptedAt: '2026-06-01T00:00:00.000Z', rulebook: harsher };
    const facts = [passed, penalty('p', '2026-01-10', 'general')];
    expect(assess(facts, [second, city], '2026-06-30', NOW)).toMatchObject({
      grade: 'B',
      rulebook: '1',
      nextChange: '2026-07-01',
    });
    expect(assess(facts, [second, city], '2026-07-01', NOW)).toMatchObject({ grade: 'C', rulebook: '2' });
    expect(assess(facts, [second, city], '2026-07-01', '2026-05-01T00:00:00.000Z')).toMatchObject({ grade: 'B' });
  });
});

it('names record, agency, clause, points and days of every reason', () =>
  expect(on('2026-02-01', [passed, penalty('p', '2026-01-10', 'general')]).reasons).toEqual([
    {
      kind: 'deduction',
      item: 'p',
      agency: 'AGENCY',
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
