import fc from 'fast-check';
import type { Caller } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Reader, Readers } from '@contexts/disclosure';
import { GradingModule } from '@contexts/grading';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import { markOf } from '../../ports/page-mark';
import { type FilterValue, RegisterReads } from '../../ports/register-reads';
import { SharingModule } from '../../sharing.module';

const anyone: Reader = Readers.public({ subject: 's', role: 'public', correlationId: 'x' } as Caller, '2026-06-01');
const kind = { kind: 'penalty' };

let db: FreshDatabase;
let reads: RegisterReads;
beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, GradingModule.part, SharingModule.part] });
  reads = new RegisterReads(db.reads);
  const adopted = [factOf(ruleEvents.RulesAdopted({ ...matrix, sha256: 'm' }))];
  await db.dataSource.transaction(async (tx) => {
    for (const projection of DisclosureModule.part.projections) await applyFacts(projection, tx, adopted);
  });
});
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query(`truncate read.register_item`));

/** Adverse items in their window, by id and day. */
const put = (...rows: readonly { id: string; day?: string }[]) =>
  db.dataSource.query(
    `insert into read.register_item (item_id, uscc, agency, field, class, public_from, kind, adverse, honour, act_day, day, item, told,
       levels, recorded_at)
     select id, 'F', 'a', 'market', 'adverse', '2026-01-01', 'penalty', true, false, '2026-05-01', coalesce(day, '2026-05-01'), '{}', '{}', '{}',
       now()
     from jsonb_to_recordset($1::jsonb) as r (id text, day date)`,
    [JSON.stringify(rows)],
  );
interface Asked {
  readonly limit?: number;
  readonly order?: string;
  readonly after?: string | undefined;
}
const page = (filters: Record<string, FilterValue>, { limit = 100, order = 'newest', after }: Asked) =>
  reads.page<{ keys: string[] }>(anyone, 'adverse-items', { filters, order, limit, after });

it('joined they are the whole, without gap or repetition, while rows come and go', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 25 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 10 }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('newest', 'oldest'),
      async (days, coming, limit, order) => {
        await db.dataSource.query('truncate read.register_item');
        const row = (kind: string) => (day: number, i: number) => ({ id: `${kind}-${i}`, day: `2026-05-0${day}` });
        const there = days.map(row('there'));
        await put(...there);
        const late = coming.map(row('late'));
        const seen: (string | undefined)[] = [];
        for (let after: string | undefined; ;) {
          const got = await page({}, { limit, order, after });
          expect(got.rows.length).toBeLessThanOrEqual(limit);
          seen.push(...got.rows.map(({ keys }) => keys.at(-1)));
          const next = late.pop();
          if (next) await put(next);
          if ((after = got.next) === undefined) break;
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.filter((id) => id?.startsWith('there')).sort()).toEqual(there.map(({ id }) => id).sort());
        const byOrder = seen.map((id) => [...there, ...coming.map(row('late'))].find((r) => r.id === id)?.day ?? '');
        expect(byOrder).toEqual(order === 'newest' ? byOrder.toSorted().reverse() : byOrder.toSorted());
      },
    ),
    { numRuns: 40 },
  ));

it('a mark of other filters or another order is refused, and so is what never was one', async () => {
  await put({ id: 'a' }, { id: 'b' });
  const { next } = await page(kind, { limit: 1 });
  const code = (filters: Record<string, FilterValue>, order: string, after = next) =>
    page(filters, { order, after }).then(
      ({ rows }) => rows.length,
      (error: { refusal: { code: string } }) => error.refusal.code,
    );
  expect(await code(kind, 'newest')).toBe(1);
  expect(await code({ kind: 'check' }, 'newest')).toBe('PAGE_OF_ANOTHER_QUESTION');
  expect(await code({}, 'newest')).toBe('PAGE_OF_ANOTHER_QUESTION');
  expect(await code(kind, 'oldest')).toBe('PAGE_OF_ANOTHER_QUESTION');
  const forged = (...keys: string[]) => markOf(JSON.parse(Buffer.from(next ?? '', 'base64url').toString())[0], keys);
  for (const mark of ['x', forged('2026-02-30', 'a'), forged('2026-05-11', '\0'), forged('a')])
    expect(await code(kind, 'newest', mark)).toBe('BAD_PAGE');
});

it('counts up to ten thousand, and says that there are more', async () => {
  await put(...Array.from({ length: 10_000 }, (_, n) => ({ id: `i${n}` })));
  expect(await page({}, { limit: 1 })).toMatchObject({ total: 10_000, more: false });
  await put({ id: 'one more' });
  expect(await page({}, { limit: 1 })).toMatchObject({ total: 10_000, more: true });
});
