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
const penalty = (id: string, decided: string, severity: ItemClass, recorded = START) =>
  known(itemOf.penalty(id, decided), severity, recorded);

const passed = known(itemOf.check('passed', '2025-11-10'));
const on = (day: string, facts: CreditFact[], knownAt = NOW) => assess(facts, [city], day, knownAt);
const score = (day: string, facts: CreditFact[], knownAt = NOW) => {
  const { grade, scoreHundredths } = on(day, facts, knownAt);
  return [grade, scoreHundredths];
};

describe('what was known when', () => {
  it('lets an adverse fact take effect on the Shanghai day of its recording, its period from the legal clock', () => {
    const facts = [passed, penalty('late', '2025-01-10', 'general', '2026-01-04T16:00:00.000Z')];
    expect(score('2026-01-04', facts)).toEqual(['A', 10000]);
    expect(on('2026-01-05', facts)).toMatchObject({ grade: 'B', nextChange: '2026-01-11' });
    expect(on('2026-01-05', facts).reasons).toMatchObject([{ from: '2026-01-05', until: '2026-01-11' }]);
    expect(score('2026-01-05', facts, '2026-01-04T15:59:59.999Z')).toEqual(['A', 10000]);
  });

  it('counts a fact recorded before the first adoption from its own dates, marked computed at start', () => {
    const facts = [known(itemOf.check('old', '2024-01-10')), penalty('p', '2025-01-10', 'general')];
    expect(on('2025-01-09', facts)).toMatchObject({ grade: 'A', computedAtStart: true });
    expect(on('2025-01-10', facts)).toMatchObject({ grade: 'B', computedAtStart: true });
    expect(on('2025-11-30', facts)).toMatchObject({ computedAtStart: true, nextChange: '2025-12-01' });
    expect(on('2025-12-01', facts)).toMatchObject({ computedAtStart: false });
  });

  const corrected = (before: ItemClass, after: ItemClass) => [
    passed,
    known(itemOf.penalty('p', '2026-01-10'), before, '2026-01-15T02:00:00.000Z', {
      knownUntil: '2026-02-01T02:00:00.000Z',
    }),
    known(itemOf.penalty('p', '2026-01-10'), after, '2026-02-01T02:00:00.000Z'),
  ];

  it('lets a correction in favour reach back', () => {
    expect(score('2026-01-20', corrected('general', 'minor'), '2026-01-25T00:00:00.000Z')).toEqual(['B', 8500]);
    expect(score('2026-01-20', corrected('general', 'minor'))).toEqual(['A', 9500]);
  });

  it('lets a correction for the worse count from the day it was recorded', () => {
    expect(score('2026-01-31', corrected('minor', 'serious'))).toEqual(['A', 9500]);
    expect(score('2026-02-01', corrected('minor', 'serious'))).toEqual(['C', 6000]);
    expect(score('2026-01-14', corrected('minor', 'serious'))).toEqual(['A', 10000]);
    expect(on('2026-01-31', corrected('minor', 'serious')).reasons).toMatchObject([
      { points: -500, from: '2026-01-15' },
    ]);
    expect(on('2026-02-01', corrected('minor', 'serious')).reasons).toMatchObject([
      { points: -4000, from: '2026-02-01' },
    ]);
    expect(on('2026-02-01', corrected('minor', 'minor')).reasons).toMatchObject([{ points: -500, from: '2026-01-15' }]);
  });

  it('lets an honour corrected downwards add less from the day of the correction', () => {
    const facts = [
      passed,
      penalty('m', '2026-01-10', 'minor'),
      penalty('n', '2026-01-10', 'minor'),
      known(itemOf.honour('h', '2026-01-01', { level: 'province' }), null, START, {
        knownUntil: '2026-03-01T02:00:00.000Z',
      }),
      known(itemOf.honour('h', '2026-01-01', { level: 'county' }), null, '2026-03-01T02:00:00.000Z'),
    ];
    expect(score('2026-02-28', facts)).toEqual(['A', 9600]);
    expect(score('2026-03-01', facts)).toEqual(['A', 9200]);
  });

  it('counts nothing while pending, and nothing on any day once annulled', () => {
    const pending = (until: string, status: 'recorded' | 'annulled') => [
      passed,
      known(itemOf.penalty('p', '2026-01-10', { status: 'pending' }), 'general', '2026-01-12T02:00:00.000Z', {
        knownUntil: until,
      }),
      known(itemOf.penalty('p', '2026-01-10', { status }), 'general', until),
    ];
    const facts = pending('2026-01-15T02:00:00.000Z', 'recorded');
    expect(score('2026-01-14', facts)).toEqual(['A', 10000]);
    expect(score('2026-01-15', facts)).toEqual(['B', 8500]);
    expect(score('2026-01-16', pending('2026-01-15T02:00:00.000Z', 'annulled'))).toEqual(['A', 10000]);
    const annulled = [
      passed,
      known(itemOf.penalty('p', '2026-01-10'), 'general', '2026-01-12T02:00:00.000Z', {
        knownUntil: '2026-03-01T00:00:00.000Z',
      }),
      known(itemOf.penalty('p', '2026-01-10', { status: 'annulled' }), 'general', '2026-03-01T00:00:00.000Z'),
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

describe('not rated', () => {
  it('depends on positive evidence of 36 months alone', () => {
    expect(on('2026-01-01', [])).toMatchObject({ state: 'not-rated', grade: null, scoreHundredths: null, reasons: [] });
    expect(on('2026-01-01', [known(itemOf.check('f', '2025-12-20', { result: 'failed' }), 'general')]).state).toBe(
      'not-rated',
    );
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
