import { type FreshDatabase, freshDatabase } from '@platform/testing';
import city from '../../../data/rulebook.city.json';
import { CreateGrades1764000007001 } from './grades.migration';
import { keepRulebook, rulebooksOf } from './rulebooks.projection';

let db: FreshDatabase;
beforeAll(async () => (db = await freshDatabase({ migrations: [CreateGrades1764000007001] })));
afterAll(() => db.drop());

it('keeps every adopted rulebook by scheme, in the order of adoption, with the texts of its clauses', async () => {
  const tx = db.dataSource.manager;
  const keep = (name: string, version: string, adoptedAt: string) =>
    keepRulebook(
      tx,
      {
        kind: 'rulebook',
        name,
        version,
        validFrom: '2026-01-01',
        source: '示范',
        sha256: `${name} ${version}`,
        content: { ...city.content, scheme: name },
      },
      adoptedAt,
    );
  await keep('city', '9', '2026-01-02T00:00:00.000Z');
  expect((await rulebooksOf(tx)).get('city')).toHaveLength(1);
  await keep('city', '10', '2026-01-03T00:00:00.000Z');
  await keep('food', '1', '2026-01-04T00:00:00.000Z');
  const books = await rulebooksOf(tx);
  expect([...books].map(([scheme, of]) => [scheme, of.map((b) => b.version)])).toEqual([
    ['city', ['9', '10']],
    ['food', ['1']],
  ]);
  expect(books.get('city')?.[0]).toEqual({
    version: '9',
    validFrom: '2026-01-01',
    adoptedAt: '2026-01-02T00:00:00.000000Z',
    rulebook: city.content,
  });
  expect(
    await tx.query(`select zh from read.grading_clause where scheme = 'food' and rulebook = '1' and clause = '3.1'`),
  ).toEqual([{ zh: city.content.deductions[0]?.zh }]);
  expect(await tx.query(`select count(*)::int as n from read.grading_clause`)).toEqual([{ n: 81 }]);
});
