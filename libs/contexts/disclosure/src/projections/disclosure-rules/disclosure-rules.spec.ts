import { FixedClock } from '@platform/calendar';
import { callerOf, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { ruleEvents } from '@contexts/rules';
import city from '../../../data/matrix.city.json';
import { DisclosureModule } from '../../disclosure.module';
import { AuthorisationOutside } from '../../ports/authorisation-outside';
import { Readers } from '../../ports/readers';
import { grantedTo, type Reader } from '../../rules/disclosed-to.rule';
import { cellsOf, matrixSchema } from '../../rules/matrix.rule';
import { disclosureRules } from './disclosure-rules.projection';

let db: FreshDatabase;
beforeAll(async () => (db = await freshDatabase({ parts: [DisclosureModule.part] })));
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query(`truncate ${disclosureRules.tables.join(', ')}`));

const grades = (only: string[]) => ({
  class: 'grade',
  phases: ['always'],
  audiences: ['public'],
  mask: 'full',
  only,
  source: '示范',
});
const purpose = (code: string, opens: string) => ({
  code,
  zh: '审查',
  en: 'review',
  roles: ['bank'],
  opens,
  source: 's',
});
const matrix = (only: string[], ...purposes: object[]) => ({ rows: [grades(only)], purposes });
const adopted = (version: string, validFrom: string, content: unknown, more: { kind?: string; name?: string } = {}) =>
  ruleEvents.RulesAdopted({ ...city, version, validFrom, sha256: version, content, ...more });
const adopt = (...events: ReturnType<typeof adopted>[]) =>
  db.dataSource.transaction(async (tx) => {
    for (const event of events) await disclosureRules.on[event.type]?.(tx, factOf(event));
  });

const directory = {
  entryOf: async () => ({ kind: 'bank' as const, name: '示范银行', fields: [], forebears: [] }),
};
const readerOn = (today: string, code?: string): Promise<Reader> =>
  new Readers(db.reads, directory, { of: async () => ({}) } as never).of(
    callerOf('bank', { agency: 'b', purpose: code }),
    'firm',
    today,
  );
/** Grades the public sees on that day. */
const publicGrades = async (today: string): Promise<string[]> => {
  const { join, params } = grantedTo(await readerOn(today), { class: 'grade', uscc: 'x.uscc', value: 'x.grade' }, 1);
  const rows = await db.reads.query<{ grade: string }>(
    `select grade from (select '' as uscc, unnest(array['A', 'B', 'C', 'D']) as grade) x ${join}`,
    params,
  );
  return rows.map(({ grade }) => grade);
};

it('spreads the matrix that comes with the product over its cells and purposes', async () => {
  await adopt(adopted('1', '2020-10-01', city.content));
  const content = matrixSchema.parse(city.content);
  const [{ cells, purposes }] = await db.dataSource.query(
    `select (select count(*)::int from read.disclosure_matrix) as cells,
       (select array_agg(code || ' ' || role) from read.disclosure_purpose) as purposes`,
  );
  expect(cells).toBe(cellsOf(content.rows).length);
  expect(purposes.sort()).toEqual(content.purposes.flatMap((p) => p.roles.map((role) => `${p.code} ${role}`)).sort());
});

it('a newer matrix holds from its first day, the one before until then', async () => {
  await adopt(adopted('1', '2020-01-01', matrix(['A'])), adopted('2', '2026-06-01', matrix(['A', 'B'])));
  expect(await publicGrades('2019-12-31')).toEqual([]);
  expect(await publicGrades('2026-05-31')).toEqual(['A']);
  expect(await publicGrades('2026-06-01')).toEqual(['A', 'B']);
});

it('there is one matrix: the one adopted last holds, whatever its name', async () => {
  await adopt(adopted('1', '2026-01-01', matrix(['A'])), adopted('1', '2026-01-01', matrix(['C']), { name: 'other' }));
  expect(await publicGrades('2026-06-01')).toEqual(['C']);
});

it('a reader declares what its matrix of the day lets its role declare', async () => {
  const old = matrix(['A'], purpose('review', 'purpose'));
  await adopt(
    adopted('1', '2020-01-01', old),
    adopted('2', '2026-06-01', matrix(['A'], purpose('loan', 'authorisation'))),
  );
  expect(await readerOn('2026-05-31', 'review')).toMatchObject({ audience: 'purpose', basis: 'purpose' });
  expect(await readerOn('2026-06-01', 'review')).toMatchObject({ refused: 'PURPOSE_NOT_ALLOWED' });
  expect(await readerOn('2026-06-01', 'loan')).toMatchObject({ refused: 'NO_AUTHORISATION' });
  const outside = new AuthorisationOutside(directory, db.reads, new FixedClock('2026-06-01T02:00:00.000Z'));
  expect(await outside.of('b', 'bank')).toMatchObject({ readerKnown: true });
  expect(await outside.of('b', 'tax-office')).toMatchObject({ readerKnown: false });
  const mayBeGranted = async (now: string) =>
    (await new AuthorisationOutside(directory, db.reads, new FixedClock(`${now}T02:00:00.000Z`)).of('b')).purposes;
  expect(await mayBeGranted('2026-05-31')).toEqual([]);
  expect(await mayBeGranted('2026-06-01')).toEqual(['loan']);
});

it('names the versions of all rules in force on a day, and keeps the content of none but the matrix', async () => {
  const book = { kind: 'rulebook' };
  await adopt(adopted('1', '2020-01-01', matrix(['A'])), adopted('1', '2026-06-01', { secret: 1 }, book));
  await adopt(adopted('2', '2026-07-01', {}, book));
  expect((await readerOn('2019-12-31')).rules).toBe('');
  expect((await readerOn('2026-05-31')).rules).toBe('matrix/city@1');
  expect((await readerOn('2026-06-30')).rules).toBe('matrix/city@1 rulebook/city@1');
  expect((await readerOn('2026-07-01')).rules).toBe('matrix/city@1 rulebook/city@2');
  const kept = await db.dataSource.query(`select distinct kind from read.disclosure_rule where content <> 'null'`);
  expect(kept).toEqual([{ kind: 'matrix' }]);
});
