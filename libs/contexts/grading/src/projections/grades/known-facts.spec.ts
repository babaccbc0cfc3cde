import { type FreshDatabase, freshDatabase, itemOf } from '@platform/testing';
import { CreateGrades1764000007001 } from './grades.migration';
import { factsOf, graded, knownOf, learn } from './known-facts.projection';

let db: FreshDatabase;
beforeAll(async () => (db = await freshDatabase({ migrations: [CreateGrades1764000007001] })));
afterAll(() => db.drop());

const item = (id: string, uscc: string, disputed = false) => itemOf.penalty(id, '2026-01-10', { uscc, disputed });
const known = (id: string, uscc: string, disputed = false) => ({
  item: item(id, uscc, disputed),
  severity: 'general' as const,
  levels: {},
  legalEnd: '2026-07-11',
});

it('closes what was known and adds what is known now', async () => {
  const tx = db.dataSource.manager;
  expect(await knownOf(tx, 'p1')).toBeUndefined();
  expect(await learn(tx, undefined, known('p1', 'U1'), '2026-02-01T00:00:00.000001Z')).toBe(true);
  expect(await learn(tx, await knownOf(tx, 'p1'), known('p1', 'U1', true), '2026-03-01T00:00:00.000002Z')).toBe(true);
  expect(await knownOf(tx, 'p1')).toMatchObject({ ...known('p1', 'U1', true), version: 2 });
  expect((await factsOf(tx, 'U1')).toSorted((a, b) => (a.knownFrom < b.knownFrom ? -1 : 1))).toEqual([
    {
      item: item('p1', 'U1'),
      severity: 'general',
      levels: {},
      validFrom: '2026-01-10',
      validUntil: '2026-07-11',
      knownFrom: '2026-02-01T00:00:00.000001Z',
      knownUntil: '2026-03-01T00:00:00.000002Z',
    },
    {
      item: item('p1', 'U1', true),
      severity: 'general',
      levels: {},
      validFrom: '2026-01-10',
      validUntil: '2026-07-11',
      knownFrom: '2026-03-01T00:00:00.000002Z',
      knownUntil: null,
    },
  ]);
});

it('adds nothing where nothing is new', async () => {
  const tx = db.dataSource.manager;
  await learn(tx, undefined, known('p2', 'U2'), '2026-02-01T00:00:00Z');
  expect(await learn(tx, await knownOf(tx, 'p2'), known('p2', 'U2'), '2026-03-01T00:00:00Z')).toBe(false);
  expect(await factsOf(tx, 'U2')).toHaveLength(1);
});

it('goes through all enterprises, over page after page', async () => {
  const tx = db.dataSource.manager;
  await tx.query(
    `insert into read.grading_fact (uscc, item, version, valid_from, known_from, body, digest)
     select 'X' || lpad(n::text, 5, '0'), 'x' || n, 1, '2026-01-01', now(), '{}', '' from generate_series(1, 1001) n`,
  );
  const seen: string[] = [];
  for await (const uscc of graded(tx)) if (uscc.startsWith('X')) seen.push(uscc);
  expect(seen).toHaveLength(1001);
  expect(new Set(seen).size).toBe(1001);
});
