import fc from 'fast-check';
import type { Fact, NewEvent } from '@platform/kernel';
import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { successionEvents } from '@contexts/enterprises';
import { honourExample } from '../../honour-example.rule';
import { honourEvents } from '../../honour.events';
import { AwardBars } from '../../ports/award-bars';
import { CreateAwardBars1764000005002 } from './award-bars.migration';
import { awardBars } from './award-bars.projection';

let db: FreshDatabase;
beforeAll(async () => void (db = await freshDatabase({ migrations: [CreateAwardBars1764000005002] })));
afterAll(() => db.drop());
const clear = () => db.dataSource.query(`truncate ${awardBars.tables.join(', ')}`);
beforeEach(clear);

const [OLD, NEW, NEWEST] = ['91371502PDY00001XC', '91371502PDY000028C', '91371502PDY0000367'];
const common = { agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false };
const paper = { number: '甲3号', date: '2026-04-08' };
const at = (stream: string, event: NewEvent): Fact => factOf(event, { stream });
const of = (event: NewEvent) => at('records.honour-1', event);
const apply = (...facts: Fact[]) =>
  db.dataSource.transaction(async (tx) => {
    for (const fact of facts) await awardBars.on[fact.type]?.(tx, fact);
  });
const granted = of(honourEvents.HonourRecorded({ ...honourExample, ...common, uscc: OLD }));
const revoked = of(honourEvents.HonourRevoked({ forFraud: true, reason: '造假', paper }));
const decided = (follows: boolean) => of(honourEvents.AwardBarDecided({ heir: NEW, follows, reason: '控制人未变' }));
const merged = (origin: string, heir: string, prevailing?: string, on = '2026-05-02') =>
  at(
    `enterprises.succession-${origin}`,
    successionEvents.MergerRecorded({
      ...{ predecessors: [origin], successor: heir, on, paper },
      ...(prevailing && { prevailing }),
    }),
  );
const annulled = at(
  `enterprises.succession-${OLD}`,
  successionEvents.SuccessionAnnulled({ reason: '误录', ended: [OLD] }),
);
const bars = () => db.dataSource.query('select uscc, state, holder from read.award_bar order by uscc');
const standing = async (uscc: string) => {
  const { holderBarred, barUndecided } = await new AwardBars(db.reads).standing(uscc, honourExample.programme);
  return holderBarred ? 'barred' : barUndecided ? 'undecided' : 'free';
};

it('stands against the successor of a merger in which its holder prevails, in one row', async () => {
  await apply(granted, revoked, merged(OLD, NEW, OLD));
  expect(await bars()).toEqual([
    { uscc: OLD, state: 'barred', holder: OLD },
    { uscc: NEW, state: 'barred', holder: OLD },
  ]);
  expect([await standing(OLD), await standing(NEW), await standing(NEWEST)]).toEqual(['barred', 'barred', 'free']);
});

it('is undone with the revocation, with the succession, and with neither otherwise', async () => {
  await apply(granted, revoked, merged(OLD, NEW, OLD), annulled);
  expect([await standing(OLD), await standing(NEW)]).toEqual(['barred', 'free']);
  await apply(
    merged(OLD, NEW, OLD),
    of(honourEvents.HonourRevocationAnnulled({ ground: 'court', reason: '判决', paper })),
  );
  expect(await bars()).toEqual([]);
});

it('is the office’s to decide where the merger does not say who prevails', async () => {
  await apply(granted, revoked, merged(OLD, NEW));
  expect(await standing(NEW)).toBe('undecided');
  expect(await new AwardBars(db.reads).isDecidable('honour-1', NEW)).toBe(true);
  await apply(decided(true));
  expect(await standing(NEW)).toBe('barred');
  await apply(decided(false));
  expect(await standing(NEW)).toBe('free');
  expect(await new AwardBars(db.reads).isDecidable('honour-1', NEW)).toBe(true);
  expect(await new AwardBars(db.reads).isDecidable('honour-1', OLD)).toBe(false);
});

it('comes to one state in whatever order successions, revocation and decision arrive', async () => {
  const later = [revoked, merged(OLD, NEW), merged(NEW, NEWEST, NEW, '2026-06-02'), decided(true)];
  await apply(granted, ...later);
  const expected = await bars();
  expect(expected).toHaveLength(3);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(later, { minLength: later.length }), async (facts) => {
      await clear();
      await apply(granted, ...facts);
      expect(await bars()).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});
