import fc from 'fast-check';
import { CLASSES, FIELDS, MEASURES } from '@law';
import { addDays, addMonths, addYears, endOfPeriod } from '@platform/calendar';
import { itemOf } from '@platform/testing';
import thresholds from '../../data/thresholds.city.json';
import national from '../../data/windows.national.json';
import { windowSetsOf } from './window-sets.rule';
import { repairableFrom, windowOf } from './windows.rule';

const sets = windowSetsOf([national, thresholds]);
const penaltyItem = (more: Parameters<typeof itemOf.penalty>[2] = {}) =>
  itemOf.penalty('penalty-1', '2026-05-11', { statedClass: 'general', ...more });

describe('laws', () => {
  const date = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2018-01-01', n));
  const item = fc
    .record({
      decided: date,
      actEnd: fc.option(fc.nat(2500), { nil: undefined }),
      published: fc.option(fc.nat(400), { nil: undefined }),
      measures: fc.uniqueArray(fc.constantFrom(...MEASURES)),
      statedClass: fc.constantFrom(...CLASSES),
      field: fc.constantFrom(...FIELDS),
      fulfilled: fc.constantFrom(undefined, false),
    })
    .map(({ decided, actEnd, published, fulfilled, ...more }) =>
      penaltyItem({
        ...more,
        ...(fulfilled === false && { duties: [{ fulfilled: false, on: decided, recordedOn: decided }] }),
        dates: {
          decided,
          ...(actEnd !== undefined && { actEnd: addDays(decided, -actEnd) }),
          ...(published !== undefined && { published: addDays(decided, published) }),
        },
      }),
    );

  it('a public window lies before the legal end, and the legal end within five years of the act', () =>
    fc.assert(
      fc.property(item, (it) => {
        const { publicFrom, publicUntil, legalEnd } = windowOf(it, sets);
        const cap = endOfPeriod(it.dates.actEnd ?? it.dates.decided, { years: 5 });
        expect(legalEnd !== null && legalEnd <= (cap > '2020-10-01' ? cap : '2020-10-01')).toBe(true);
        if (publicFrom !== null) {
          expect(publicFrom >= it.dates.decided).toBe(true);
          expect(publicUntil !== null && publicFrom < publicUntil && publicUntil <= (legalEnd as string)).toBe(true);
        }
      }),
    ));

  it('a new set never lengthens: not the legal end, not the public window', () =>
    fc.assert(
      fc.property(item, fc.integer({ min: 1, max: 6 }), date, fc.boolean(), (it, years, from, isPublic) => {
        const extra = {
          id: 'new',
          title: { zh: '新', en: 'new' },
          source: '新',
          validFrom: from,
          kinds: ['penalty'],
          clock: 'decided',
          rules: [{ public: isPublic, max: { years } }],
        };
        const more = windowSetsOf([
          national,
          thresholds,
          { kind: 'windows', name: 'new', validFrom: from, content: { sets: [extra], caps: [] } },
        ]);
        const [before, after] = [windowOf(it, sets), windowOf(it, more)];
        expect((after.legalEnd as string) <= (before.legalEnd as string)).toBe(true);
        if (before.publicUntil !== null && after.publicUntil !== null)
          expect(after.publicUntil <= before.publicUntil).toBe(true);
      }),
    ));

  it('a new version of a file that is longer, or drops a set, lengthens nothing decided before it', () =>
    fc.assert(
      fc.property(item, fc.integer({ min: 1, max: 4000 }), (it, later) => {
        const version2 = {
          kind: 'windows',
          name: 'national',
          validFrom: addDays(it.dates.decided, later),
          content: { ...national.content, sets: [] },
        };
        const before = windowOf(it, sets).legalEnd as string;
        const after = windowOf(it, windowSetsOf([national, thresholds, version2])).legalEnd as string;
        expect(after === before || before > version2.validFrom).toBe(true);
      }),
    ));

  it('kinds that nobody stated shorten nothing: with any kinds it would end no later', () =>
    fc.assert(
      fc.property(item, (it) => {
        const unstated = windowOf({ ...it, measures: [] }, sets).legalEnd as string;
        expect(unstated >= (windowOf(it, sets).legalEnd as string)).toBe(true);
      }),
    ));

  it('a minimum lies between decision and end', () =>
    fc.assert(
      fc.property(item, (it) => {
        const first = repairableFrom(it, sets, '2026-06-01');
        if (first !== null)
          expect(first > addMonths(it.dates.decided, 2) && first <= addYears(it.dates.decided, 2)).toBe(true);
      }),
    ));
});
