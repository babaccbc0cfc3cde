import fc from 'fast-check';
import type { CreditItem, ItemClass } from '@law';
import { itemOf } from '@platform/testing';
import cityFile from '../../data/rulebook.city.json';
import { assess } from './assess.rule';
import type { CreditFact } from './credit-fact.rule';
import { ceilingsOf, creditOf, type Family, type Holding, type Step } from './family.rule';
import { type AdoptedRulebook, rulebookSchema } from './rulebook.rule';
import { timeline } from './timeline.rule';

const city: AdoptedRulebook = {
  version: '1',
  validFrom: '2023-01-01',
  adoptedAt: '2023-01-01T02:00:00.000Z',
  rulebook: rulebookSchema.parse(cityFile.content),
};
const [OLD, NEW] = ['91371502PDY00001XC', '91371502PDY000028C'];
const NOW = '2026-12-01T00:00:00.000Z';
const BY = { rulebooks: [city], knownAt: NOW };
const MERGED = { on: '2026-03-02', recordedAt: '2026-03-02T02:00:00.000Z' };

const known = (item: CreditItem, severity: ItemClass | null = null, recorded?: string): CreditFact => ({
  ...{ item, severity, levels: {}, validFrom: item.dates.decided, validUntil: null },
  ...{ knownFrom: recorded ?? `${item.dates.decided}T02:00:00.000Z`, knownUntil: null },
});
const check = (id: string, day: string) => known(itemOf.check(id, day));
const penalty = (id: string, day: string, severity: ItemClass = 'general', sameActAs: string[] = []) =>
  known({ ...itemOf.penalty(id, day), sameActAs }, severity);

const familyOf = (facts: Record<string, CreditFact[]>, more: Partial<Step & Holding> = {}): Family => {
  const { on, recordedAt } = { ...MERGED, ...more };
  const step = { succession: 'm', origin: OLD, heir: NEW, on, how: 'merger' as const, recordedAt, ...more };
  const span = { actsFrom: '0001-01-01', actsBefore: '9999-12-31', ...more };
  const holding = { uscc: NEW, origin: OLD, since: on, knownAt: recordedAt, ...span };
  return { facts: new Map(Object.entries(facts)), steps: [step], holdings: [holding] };
};
const of = (uscc: string, day: string, family: Family) =>
  assess(creditOf(uscc, family), [city], day, NOW, ceilingsOf(uscc, family, BY));
const told = (uscc: string, day: string, family: Family) => {
  const { grade, scoreHundredths, reasons } = of(uscc, day, family);
  return [grade, scoreHundredths, reasons.map(({ item }) => item)];
};

describe('a merger', () => {
  const family = familyOf({
    [OLD]: [check('old', '2026-01-10'), penalty('p', '2026-01-10')],
    [NEW]: [check('new', '2026-01-10')],
  });

  it('from its day on all records count, before it the own alone', () => {
    expect(told(NEW, '2026-03-01', family)).toEqual(['A', 10000, []]);
    expect(told(NEW, '2026-03-02', family)).toEqual(['B', 8500, ['p']]);
    expect(of(NEW, '2026-03-02', family).reasons).toMatchObject([{ from: '2026-03-02', until: '2027-01-11' }]);
    expect(told(OLD, '2026-03-01', family)).toEqual(['B', 8500, ['p']]);
  });

  it('rates a new firm by what it took over', () => {
    const fresh = familyOf({ [OLD]: [check('old', '2026-01-10')] });
    expect(told(NEW, '2026-03-01', fresh)).toEqual([null, null, []]);
    expect(told(NEW, '2026-03-02', fresh)).toEqual(['A', 10000, []]);
  });

  it('a fact recorded later counts from the day it is recorded', () => {
    const late = known(itemOf.penalty('late', '2026-02-01'), 'general', '2026-05-10T02:00:00.000Z');
    const later = familyOf({ [OLD]: [late], [NEW]: [check('new', '2026-01-10')] });
    expect(told(NEW, '2026-05-09', later)).toEqual(['A', 10000, []]);
    expect(told(NEW, '2026-05-10', later)).toEqual(['B', 8500, ['late']]);
  });

  it('the registry learnt of late takes from the day it learnt of it, and gives from its own day', () => {
    const recordedAt = '2026-05-10T02:00:00.000Z';
    const facts = { [OLD]: [check('old', '2026-01-10'), penalty('p', '2026-01-10')] };
    const late = familyOf(facts, { recordedAt, knownAt: recordedAt });
    expect(told(NEW, '2026-03-02', late)).toEqual(['A', 10000, []]);
    expect(told(NEW, '2026-05-09', late)).toEqual(['A', 10000, []]);
    expect(told(NEW, '2026-05-10', late)).toEqual(['B', 8500, ['p']]);
  });

  it('one act over both firms is deducted once', () => {
    const both = familyOf({
      [OLD]: [check('old', '2026-01-10'), penalty('a', '2026-01-10')],
      [NEW]: [penalty('b', '2026-01-12', 'general', ['a'])],
    });
    expect(told(NEW, '2026-03-02', both).slice(0, 2)).toEqual(['B', 8500]);
  });

  it('is no better on its day than the worst of those that merged', () => {
    // Not of the same period: the deduction has ended on the day itself.
    const ended = familyOf({
      [OLD]: [check('old', '2026-01-10'), penalty('p', '2025-03-01')],
      [NEW]: [check('new', '2026-01-10')],
    });
    expect(of(OLD, '2026-03-01', ended).grade).toBe('B');
    expect(told(NEW, '2026-03-02', ended)).toEqual(['B', 10000, []]);
    expect(told(NEW, '2026-03-03', ended)).toEqual(['A', 10000, []]);
  });
});

describe('a split', () => {
  const split = { how: 'split', actsBefore: '2026-03-02' } as const;

  it('a part has the acts of before that day alone', () => {
    const family = familyOf(
      { [OLD]: [check('old', '2026-01-10'), penalty('before', '2026-01-10'), penalty('after', '2026-04-10')] },
      split,
    );
    expect(told(NEW, '2026-05-01', family)).toEqual(['B', 8500, ['before']]);
  });

  it('is no better on its day than the parent was; a better part of its own changes nothing', () => {
    const family = familyOf(
      { [OLD]: [check('old', '2026-01-10'), penalty('p', '2025-03-01')], [NEW]: [check('new', '2026-03-01')] },
      split,
    );
    expect(told(NEW, '2026-03-02', family)).toEqual(['B', 10000, []]);
  });
});

it('whatever merged, from the day on the reasons are those of one firm with all records, in any order', () => {
  const fact = fc
    .record({ day: fc.integer({ min: 1, max: 28 }), bad: fc.boolean(), old: fc.boolean() })
    .map(({ day, ...rest }) => ({ day: `2026-02-${String(day).padStart(2, '0')}`, ...rest }));
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 6 }), fc.boolean(), (all, turned) => {
      const facts = all.map(({ day, bad, old }, n) => ({
        old,
        fact: bad ? penalty(`p${n}`, day) : check(`c${n}`, day),
      }));
      const family = familyOf({
        [OLD]: facts.filter(({ old }) => old).map(({ fact }) => fact),
        [NEW]: facts.filter(({ old }) => !old).map(({ fact }) => fact),
      });
      const union = facts.map(({ fact }) => fact);
      const one = timeline(turned ? union.toReversed() : union, [city], NOW);
      const heir = timeline(creditOf(NEW, family), [city], NOW);
      for (const day of ['2026-03-03', '2026-06-01', '2027-02-15']) {
        const [a, b] = [one, heir].map((segments) => segments.findLast((s) => s.from <= day));
        expect([b?.grade, b?.scoreHundredths, b?.reasons.map(({ item }) => item)]).toEqual([
          a?.grade,
          a?.scoreHundredths,
          a?.reasons.map(({ item }) => item),
        ]);
      }
      const before = (segments: typeof one) => segments.findLast((s) => s.from <= '2026-03-01')?.scoreHundredths;
      const own = facts.filter(({ old }) => !old).map(({ fact }) => fact);
      expect(before(heir)).toEqual(before(timeline(own, [city], NOW)));
    }),
    { numRuns: 60 },
  );
});
