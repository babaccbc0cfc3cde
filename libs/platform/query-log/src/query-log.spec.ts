import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type FreshDatabase, freshDatabase } from '@platform/testing';
import { type LoggedQuestion, QueryLog, queryLogMigrations, QueryLogUnavailable } from '@platform/query-log';

let db: FreshDatabase;
let log: QueryLog;
const firm = '91371502PDY00001XC';
const bank = '91371500PDY0002000';

beforeAll(async () => {
  db = await freshDatabase({ migrations: queryLogMigrations });
  log = new QueryLog({ url: db.url, codeVersion: '0.1.0+abc' });
});
afterAll(async () => {
  await log.close();
  await db.drop();
});

const question = (more: Partial<LoggedQuestion> = {}): LoggedQuestion => ({
  askedAt: '2026-06-01T02:03:04.567Z',
  askedOn: '2026-06-01',
  reader: 'bank-1',
  role: 'bank',
  agency: bank,
  question: 'grade',
  purpose: 'loan-review',
  basis: 'authorisation',
  authorisation: 'a-1',
  positions: '{"grades":"s.12"}',
  rules: 'matrix/city@1 windows/national@1',
  told: [{ subject: firm, answer: '{"grade":"A"}' }],
  ...more,
});
const count = async (): Promise<number> =>
  (await db.dataSource.query(`select count(*)::int as n from query_log.question`))[0].n;

it('keeps who asked what, on what basis, and what was told, under a number', async () => {
  const number = await log.write(question());
  expect(number).toMatch(/^20260601-[0-9a-f]{8}-/);
  const { rows, next } = await log.ofSubject(firm, { limit: 10 });
  expect(next).toBeUndefined();
  expect(rows).toEqual([
    {
      ...question({ told: undefined as never }),
      told: undefined,
      askedAt: '2026-06-01T02:03:04.567000Z',
      log: number,
      n: 0,
      subject: firm,
      answer: '{"grade":"A"}',
      answerSha256: createHash('sha256').update('{"grade":"A"}').digest('hex'),
      code: '0.1.0+abc',
      enterprise: undefined,
      refused: undefined,
    },
  ]);
});

it('one row per subject, one row where there is none', async () => {
  const before = await count();
  await log.write(
    question({
      told: [
        { subject: 'a', answer: '1' },
        { subject: 'b', answer: '2' },
      ],
    }),
  );
  await log.write(question({ told: [], refused: 'NO_AUTHORISATION' }));
  expect((await count()) - before).toBe(3);
});

it('makes the month written to and the one after, also across a year', async () => {
  await log.write(question({ askedAt: '2026-12-31T15:59:00.000Z', askedOn: '2026-12-31', told: [] }));
  const parts: { name: string }[] = await db.dataSource.query(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'query_log.question'::regclass order by 1`,
  );
  expect(parts.map((p) => p.name)).toEqual(
    ['202606', '202607', '202612', '202701'].map((m) => `query_log.question_${m}`),
  );
});

it('a month whose partition is gone is made again', async () => {
  await db.dataSource.query(`drop table query_log.question_202612`);
  await expect(log.write(question({ askedOn: '2026-12-30', told: [] }))).resolves.toMatch(/^20261230-/);
});

it('the first questions of a month, from several programs at once, make its partition once', async () => {
  const logs = Array.from({ length: 4 }, () => new QueryLog({ url: db.url, codeVersion: '1' }));
  for (let year = 2031; year < 2041; year++)
    await Promise.all(logs.map((each) => each.write(question({ askedOn: `${year}-05-05`, told: [] }))));
  await Promise.all(logs.map((each) => each.close()));
});

it('many at once are all there, each with its own number', async () => {
  const numbers = await Promise.all(
    Array.from({ length: 400 }, (_, i) => log.write(question({ told: [{ subject: `many-${i}`, answer: `${i}` }] }))),
  );
  expect(new Set(numbers).size).toBe(400);
  const [row] = await db.dataSource.query(
    `select count(*)::int as n from query_log.question where subject like 'many-%' and question.answer = substr(subject, 6)`,
  );
  expect(row.n).toBe(400);
});

it('pages by number, newest first, and leaves out what the firm asked itself', async () => {
  const subject = 'paged';
  const numbers: string[] = [];
  for (let i = 0; i < 5; i++)
    numbers.push(
      await log.write(
        question({
          askedAt: `2026-0${i + 3}-02T00:00:00.000Z`,
          askedOn: `2026-0${i + 3}-02`,
          told: [{ subject, answer: '1' }],
          ...(i === 2 && { enterprise: subject }),
        }),
      ),
    );
  const first = await log.ofSubject(subject, { limit: 2, besides: subject });
  expect(first.rows.map((r) => r.log)).toEqual([numbers[4], numbers[3]]);
  const second = await log.ofSubject(subject, { limit: 2, besides: subject, before: first.next as string });
  expect(second.rows.map((r) => r.log)).toEqual([numbers[1], numbers[0]]);
  expect(second.next).toBeUndefined();
  const since = { limit: 10, besides: subject, since: '2026-06-02T00:01:00.000Z' };
  expect((await log.ofSubject(subject, since)).rows.map((r) => r.log)).toEqual([numbers[4], numbers[3]]);
  expect((await log.ofSubject(subject, { ...since, since: '2026-06-02T00:01:00.001Z' })).rows).toHaveLength(1);
  expect((await log.ofSubject(subject, { limit: 10 })).rows).toHaveLength(5);
});

it.each([
  `update query_log.question set answer = 'x'`,
  `delete from query_log.question`,
  `truncate query_log.question`,
  `update query_log.question_202606 set answer = 'x'`,
  `delete from query_log.question_202606`,
  `truncate query_log.question_202606`,
])('nothing in it is altered: %s', (sql) => expect(db.dataSource.query(sql)).rejects.toThrow('ever altered'));

it('commits synchronously whatever the server says', async () => {
  const [{ synchronous_commit }] = await db.dataSource.query(`show synchronous_commit`);
  expect(synchronous_commit).toBe('off');
  const writing = (log as unknown as { writing: { query(sql: string): Promise<{ rows: object[] }> } }).writing;
  expect((await writing.query(`show synchronous_commit`)).rows).toEqual([{ synchronous_commit: 'on' }]);
});

it('says so when it cannot be written, and a row PostgreSQL does not take spoils no other', async () => {
  const bad = log.write(question({ reader: 'half \ud800', told: [{ subject: 'bad', answer: '1' }] }));
  const good = log.write(question({ told: [{ subject: 'good', answer: '1' }] }));
  await expect(bad).rejects.toThrow(QueryLogUnavailable);
  await expect(good).resolves.toMatch(/^20260601-/);
});

it('refuses what does not fit its queue', async () => {
  const small = new QueryLog({ url: db.url, codeVersion: '1', waitingRows: 2 });
  const results = await Promise.allSettled([1, 2, 3].map(() => small.write(question())));
  expect(results.map((r) => r.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  await small.close();
  await expect(small.write(question())).rejects.toThrow(QueryLogUnavailable);
});

it('waits for a lost connection, and writes once', async () => {
  const cut = (async () => {
    for (let i = 0; i < 20; i++) {
      await db.dataSource.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zhixin query log' and datname = current_database()`,
      );
      await pause(5);
    }
  })();
  const numbers: string[] = [];
  for (let i = 0; i < 40; i++) numbers.push(await log.write(question({ told: [{ subject: 'cut', answer: `${i}` }] })));
  await cut;
  const { rows } = await log.ofSubject('cut', { limit: 100 });
  expect(rows.map((r) => r.log).sort()).toEqual(numbers.sort());
});

it('without a server it gives up in time', async () => {
  const nowhere = new QueryLog({ url: 'postgres://nobody@127.0.0.1:1/none', codeVersion: '1', patienceMs: 200 });
  await expect(nowhere.write(question())).rejects.toThrow(QueryLogUnavailable);
  await nowhere.close();
});
