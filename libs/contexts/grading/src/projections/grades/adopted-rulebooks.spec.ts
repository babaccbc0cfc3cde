import { type FreshDatabase, freshDatabase } from '@platform/testing';
import city from '../../../data/rulebook.city.json';
import { keepRulebook, rulebooksOf } from './adopted-rulebooks.projection';
import { CreateGrades1764000007001 } from './grades.migration';

let db: FreshDatabase;
beforeAll(async () => (db = await freshDatabase({ migrations: [CreateGrades1764000007001] })));
afterAll(() => db.drop());

const adoption = (version: string, content: unknown = city.content) => ({
  version,
  validFrom: '2026-01-01',
  sha256: version.repeat(8),
  content,
});

it('keeps every adopted rulebook by scheme, in the order of adoption, with the texts of its clauses', async () => {
  const tx = db.dataSource.manager;
  const food = { ...structuredClone(city.content), scheme: 'food' };
  await keepRulebook(tx, adoption('1'), '2026-01-02T00:00:00.000Z');
  await keepRulebook(tx, adoption('2'), '2026-01-03T00:00:00.000Z');
  await keepRulebook(tx, adoption('1', food), '2026-01-04T00:00:00.000Z');
  const books = await rulebooksOf(tx);
  expect([...books].map(([scheme, of]) => [scheme, of.map((b) => b.version)])).toEqual([
    ['city', ['1', '2']],
    ['food', ['1']],
  ]);
  expect(books.get('city')?.[0]).toEqual({
    version: '1',
    validFrom: '2026-01-01',
    adoptedAt: '2026-01-02T00:00:00.000000Z',
    rulebook: city.content,
  });
  expect(
    await tx.query(`select zh from read.grading_clause where scheme = 'food' and rulebook = '1' and clause = '3.1'`),
  ).toEqual([{ zh: city.content.deductions[0]?.zh }]);
  expect(await tx.query(`select count(*)::int as n from read.grading_clause`)).toEqual([{ n: 81 }]);
});
