import fc from 'fast-check';
import type { CreditItem, ItemClass } from '@law';
import { addDays, shanghaiDate } from '@platform/calendar';
import { itemOf } from '@platform/testing';
import cityFile from '../../data/rulebook.city.json';
import { assess } from './assess.rule';
import type { CreditFact } from './credit-fact.rule';
import { lawfulOn } from './knowledge.rule';
import { rulebookSchema } from './rulebook.rule';
import { timeline } from './timeline.rule';

const rulebook = rulebookSchema.parse(cityFile.content);
const harsher = { ...rulebook, deductions: rulebook.deductions.map((d) => ({ ...d, points: d.points * 2 })) };
const books = [
  { version: '1', validFrom: '2023-01-01', adoptedAt: '2025-06-01T02:00:00.000Z', rulebook },
  { version: '2', validFrom: '2026-03-01', adoptedAt: '2026-01-01T02:00:00.000Z', rulebook: harsher },
];
const NOW = '2027-01-01T00:00:00.000Z';
const RUNS = { numRuns: 150 };

const dayOf = (n: number) => addDays('2023-01-01', n);
const instantOf = (hours: number) => new Date(Date.UTC(2024, 0, 1, hours)).toISOString();
const day = fc.integer({ min: 0, max: 1400 }).map(dayOf);
const hours = fc.integer({ min: 0, max: 24 * 900 });

/** States a record can have one after the other, each with its moment of recording. */
const changing = (item: fc.Arbitrary<[CreditItem, ItemClass | null]>, id: string) =>
  fc
    .tuple(
      fc.array(item, { minLength: 1, maxLength: 3 }),
      fc.array(hours, { minLength: 3, maxLength: 3 }),
      fc.option(day),
    )
    .map(([states, moments, end]): CreditFact[] => {
      const at = [...new Set(moments)].sort((a, b) => a - b).map(instantOf);
      return states.slice(0, at.length).map(([state, severity], n, all) => ({
        item: { ...state, id },
        severity,
        levels: {},
        validFrom: state.dates.decided,
        validUntil: end !== null && end > state.dates.decided ? end : null,
        knownFrom: at[n] as string,
        knownUntil: n + 1 < all.length ? (at[n + 1] as string) : null,
      }));
    });
const status = fc.constantFrom('recorded', 'recorded', 'recorded', 'pending', 'annulled' as const);
const links = (ids: string[]) => fc.subarray(ids, { maxLength: Math.min(1, ids.length) });
const levels = fc.constantFrom('county', 'city', 'province', 'state' as const);
const penalty = (linkable: string[] = []) =>
  fc
    .record({
      day,
      status,
      sameActAs: links(linkable),
      severity: fc.constantFrom('minor', 'general', 'serious' as const),
      licence: fc.boolean(),
    })
    .map(({ day: decided, severity, licence, ...more }): [CreditItem, ItemClass] => [
      itemOf.penalty('', decided, { ...more, measures: licence ? ['罚款', '吊销许可证件'] : ['罚款'] }),
      severity,
    ]);
const failed = fc
  .record({ day, status, result: fc.constant('failed' as const), again: fc.boolean(), final: fc.boolean() })
  .map(({ day: decided, ...more }): [CreditItem, ItemClass] => [itemOf.check('', decided, more), 'general']);
const good = fc.oneof(
  fc
    .record({ day, status })
    .map(({ day: decided, ...more }): [CreditItem, null] => [itemOf.check('', decided, more), null]),
  fc
    .record({ day, status, level: levels })
    .map(({ day: decided, ...more }): [CreditItem, null] => [itemOf.honour('', decided, more), null]),
);
const IDS = ['p1', 'p2', 'p3'];
const facts = fc
  .tuple(
    ...IDS.map((id) => changing(penalty(IDS), id)),
    changing(failed, 'f1'),
    ...['g1', 'g2', 'g3'].map((id) => changing(good, id)),
  )
  .map((each) => each.flat());

/** A penalty of the same act as at most one other, whatever else is corrected: two links would join two acts into one. */
const linkedOnce = links(IDS).chain((sameActAs) =>
  changing(
    penalty().map(([item, severity]) => [{ ...item, sameActAs }, severity]),
    'x',
  ),
);

const asKnownAt = (all: readonly CreditFact[], knownAt: string): CreditFact[] =>
  all
    .filter((f) => f.knownFrom <= knownAt)
    .map((f) => ({ ...f, knownUntil: f.knownUntil !== null && f.knownUntil <= knownAt ? f.knownUntil : null }));
const scoreOf = (all: readonly CreditFact[], on: string, knownAt = NOW) => assess(all, books, on, knownAt);

it('the order of the facts does not matter', () =>
  fc.assert(
    fc.property(
      facts.chain((f) => fc.tuple(fc.constant(f), fc.shuffledSubarray(f, { minLength: f.length }))),
      ([a, b]) => expect(timeline(b, books.toReversed(), NOW)).toEqual(timeline(a, books, NOW)),
    ),
    RUNS,
  ));

it('replayed from all that is known today, any past knowledge gives what it gave live', () =>
  fc.assert(
    fc.property(facts, hours.map(instantOf), (f, knownAt) =>
      expect(timeline(f, books, knownAt)).toEqual(timeline(asKnownAt(f, knownAt), books, knownAt)),
    ),
    RUNS,
  ));

it('is `assess` at every day: what a segment says holds on each of its days, and something changes at its end', () =>
  fc.assert(
    fc.property(facts, day, (f, on) => {
      const segments = timeline(f, books, NOW);
      const { from, ...segment } = segments.findLast((s) => s.from <= on)!;
      expect(assess(f, books, on, NOW)).toEqual(segment);
      expect(assess(f, books, from, NOW)).toEqual(segment);
      segments.forEach((s, n) => expect(s.nextChange).toBe(segments[n + 1]?.from ?? null));
      for (const { from: f1, reasons } of segments)
        for (const r of reasons) expect(r.from <= f1 && (r.until === null || r.until > f1)).toBe(true);
    }),
    RUNS,
  ));

it('explains the score: start and reasons add up, at most 100', () =>
  fc.assert(
    fc.property(facts, (f) => {
      for (const { scoreHundredths, reasons } of timeline(f, books, NOW))
        if (scoreHundredths !== null)
          expect(scoreHundredths).toBe(
            Math.min(
              10000,
              reasons.reduce((sum, r) => sum + r.points, 10000),
            ),
          );
    }),
    RUNS,
  ));

it('another adverse fact never raises a score, and never lifts a lock', () =>
  fc.assert(
    fc.property(facts, fc.oneof(linkedOnce, changing(failed, 'x')), day, (f, more, on) => {
      const [before, after] = [scoreOf(f, on), scoreOf([...f, ...more], on)];
      if (before.scoreHundredths !== null) expect(after.scoreHundredths).toBeLessThanOrEqual(before.scoreHundredths);
      if (before.lock) expect(after.lock).toBeDefined();
      else expect(after.state === before.state || after.lock !== undefined).toBe(true);
    }),
    RUNS,
  ));

it('by today’s law, today is what it is anyhow: what has ended does nothing on any day', () =>
  fc.assert(
    fc.property(facts, fc.integer({ min: 1270, max: 2400 }).map(dayOf), (f, today) =>
      expect(assess(lawfulOn(f, today), books, today, NOW)).toMatchObject(
        (({ nextChange: _, lock: __, ...same }) => same)(assess(f, books, today, NOW)),
      ),
    ),
    RUNS,
  ));

it('annulling restores exactly what was', () =>
  fc.assert(
    fc.property(facts, fc.oneof(changing(penalty(), 'x'), changing(failed, 'x'), changing(good, 'x')), (f, more) => {
      const last = more.at(-1)!;
      const annulled = [
        ...more.slice(0, -1),
        { ...last, knownUntil: '2026-12-01T00:00:00.000Z' },
        { ...last, item: { ...last.item, status: 'annulled' as const }, knownFrom: '2026-12-01T00:00:00.000Z' },
      ];
      expect(timeline([...f, ...annulled], books, NOW)).toEqual(timeline(f, books, NOW));
    }),
    RUNS,
  ));

it('a finished day is never made worse by what an agency records about penalties later', () =>
  fc.assert(
    fc.property(
      fc.tuple(...IDS.map((id) => changing(penalty(), id)), changing(failed, 'f1')).map((e) => e.flat()),
      hours.map(instantOf),
      hours.map(instantOf),
      (adverse, a, b) => {
        const [early, late] = [a, b].sort() as [string, string];
        const rated: CreditFact = {
          ...{ item: itemOf.check('g', '2025-06-01'), severity: null, levels: {} },
          validFrom: '2025-06-01',
          validUntil: null,
          knownFrom: '2024-01-01T00:00:00.000Z',
          knownUntil: null,
        };
        const finished = addDays(shanghaiDate(early), -1);
        if (early < books[0]!.adoptedAt || finished < '2025-06-01') return;
        const [then, now] = [early, late].map((at) => assess([rated, ...adverse], [books[0]!], finished, at));
        expect(now!.scoreHundredths).toBeGreaterThanOrEqual(then!.scoreHundredths as number);
      },
    ),
    RUNS,
  ));
