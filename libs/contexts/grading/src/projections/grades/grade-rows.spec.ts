import type { CreditItem, ItemClass } from '@law';
import { type FreshDatabase, freshDatabase, itemOf } from '@platform/testing';
import city from '../../../data/rulebook.city.json';
import type { CreditFact } from '../../rules/credit-fact.rule';
import { rulebookSchema } from '../../rules/rulebook.rule';
import { writeGrades } from './grade-rows.projection';
import { CreateGrades1764000007001 } from './grades.migration';

let db: FreshDatabase;
beforeAll(async () => (db = await freshDatabase({ migrations: [CreateGrades1764000007001] })));
afterAll(() => db.drop());

const books = new Map([
  [
    'city',
    [
      {
        version: '1',
        validFrom: '2023-01-01',
        adoptedAt: '2025-12-01T02:00:00.000Z',
        rulebook: rulebookSchema.parse(city.content),
      },
    ],
  ],
]);
const fact = (item: CreditItem, severity: ItemClass | null = null): CreditFact => ({
  item,
  severity,
  levels: {},
  validFrom: item.dates.decided,
  validUntil: null,
  knownFrom: '2025-11-01T00:00:00.000Z',
  knownUntil: null,
});
const passed = fact(itemOf.check('c', '2025-12-10'));
const penalty = (id: string, decided: string) => fact(itemOf.penalty(id, decided), 'minor');
/** Of an enterprise without predecessors. */
const alone = (uscc: string, facts: CreditFact[]) => ({ facts: new Map([[uscc, facts]]), holdings: [], steps: [] });
const NOW = '2026-06-01T00:00:00.000Z';
const rows = (table: string, uscc: string) =>
  db.dataSource.query(`select * from read.${table} where uscc = $1 order by from_date`, [uscc]);

const counts = (counts_from: string, counts_until: string) => ({ counts_from, counts_until });

it('keeps grade and score by stretches of days, reasons by their own', async () => {
  await writeGrades(
    db.dataSource.manager,
    'U1',
    alone('U1', [passed, penalty('a', '2026-01-10'), penalty('b', '2026-04-11')]),
    books,
    NOW,
  );
  const rated = { uscc: 'U1', scheme: 'city', grade: 'A', rulebook: '1', computed_at_start: false };
  expect(await rows('grade_segment', 'U1')).toEqual([
    { ...rated, from_date: '2025-12-10', until_date: '2026-01-10', score: 10000 },
    { ...rated, from_date: '2026-01-10', until_date: '2026-07-12', score: 9500 },
    { ...rated, from_date: '2026-07-12', until_date: '2028-12-11', score: 10000 },
  ]);
  const reason = { uscc: 'U1', scheme: 'city', clause: '3.1', kind: 'deduction', points: -500 };
  expect(await rows('grade_reason', 'U1')).toEqual([
    { ...reason, item: 'a', ...counts('2026-01-10', '2026-04-11'), from_date: '2026-01-10', until_date: '2026-04-11' },
    { ...reason, item: 'b', ...counts('2026-04-11', '2026-07-12'), from_date: '2026-04-11', until_date: '2026-07-12' },
  ]);
});

it('keeps apart the days on which a reason counts and its own days', async () => {
  const honour = fact(itemOf.honour('h', '2026-01-01'));
  const failed = fact(itemOf.check('f', '2026-02-01', { result: 'failed' }), 'general');
  await writeGrades(db.dataSource.manager, 'U4', alone('U4', [passed, honour, failed]), books, NOW);
  const reasons = await db.dataSource.query(
    `select counts_from, counts_until, from_date, until_date from read.grade_reason
     where uscc = 'U4' and item = 'h' order by counts_from`,
  );
  const own = { from_date: '2026-01-01', until_date: '2029-01-02' };
  expect(reasons).toEqual([
    { ...counts('2026-01-01', '2026-02-01'), ...own },
    { ...counts('2027-02-02', '2029-01-02'), ...own },
  ]);
});

it('writes one enterprise anew and leaves the others alone', async () => {
  const tx = db.dataSource.manager;
  await writeGrades(tx, 'U2', alone('U2', [passed, penalty('p', '2026-01-10')]), books, NOW);
  await writeGrades(tx, 'U3', alone('U3', [passed]), books, NOW);
  await writeGrades(tx, 'U2', alone('U2', []), books, NOW);
  expect([await rows('grade_segment', 'U2'), await rows('grade_reason', 'U2')]).toEqual([[], []]);
  expect(await rows('grade_segment', 'U3')).toHaveLength(1);
});
