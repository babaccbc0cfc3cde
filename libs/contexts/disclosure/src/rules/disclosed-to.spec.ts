import { factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { ruleEvents } from '@contexts/rules';
import city from '../../data/matrix.city.json';
import { DisclosureModule } from '../disclosure.module';
import { DISCLOSURE_COLUMNS_SQL } from '../ports/disclosure-columns';
import { disclosureRules } from '../projections/disclosure-rules/disclosure-rules.projection';
import { alsoOf, disclosedTo, grantedTo, type Reader, type Thing } from './disclosed-to.rule';
import type { PartClass } from './matrix.rule';

const FIRM = '91371502PDY00001XC';
const OTHER_FIRM = '91371502PDY000028C';
const AGENCY = '11371500PDY009014B';
const AWARD = '11371500PDY009057Q';
const TODAY = '2026-06-01';

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part] });
  const adopted = ruleEvents.RulesAdopted({ ...city, sha256: 'm' });
  await db.dataSource.transaction(async (tx) => disclosureRules.on['RulesAdopted']?.(tx, factOf(adopted)));
  await db.dataSource.query(`create table item (${DISCLOSURE_COLUMNS_SQL})`);
  await put('open', 'adverse', ['2026-06-01', '2026-06-02', '2026-06-02']);
  await put('before', 'adverse', ['2026-06-02', '2026-07-01', '2026-07-01']);
  await put('after', 'adverse', ['2026-03-01', '2026-06-01', '2026-06-02']);
  await put('ended', 'adverse', ['2026-03-01', '2026-07-01', '2026-06-01']);
  await put('watch', 'watch', [null, null, '2026-07-01']);
  await put('signal', 'signal', [null, null, '2026-07-01']);
  await put('honour', 'neutral', ['2026-01-01', null, null]);
  await put('retest', 'not-final-check', [null, null, null]);
  await put('draft', 'pending', [null, null, null]);
});
afterAll(() => db.drop());

const put = (id: string, ofClass: string, [from, until, end]: [string | null, string | null, string | null]) =>
  db.dataSource.query(`insert into item values ($1, $2, $3, 'market', $4, $5, $6, $7)`, [
    ...[id, FIRM, AGENCY, ofClass],
    ...[from, until, end],
  ]);
const reader = (more: Partial<Reader> = {}): Reader => ({
  subject: 's',
  role: 'public',
  today: TODAY,
  basis: 'public',
  audience: 'public',
  agencies: [],
  fields: [],
  rules: '',
  ...more,
});
const authorisedBy = (uscc: string) => reader({ role: 'bank', authorisation: { id: 'a', uscc } });

const readers = {
  anyone: reader(),
  'another firm': reader({ role: 'enterprise', enterprise: OTHER_FIRM }),
  'a bank with the firm’s authorisation': authorisedBy(FIRM),
  'a bank with another firm’s authorisation': authorisedBy(OTHER_FIRM),
  'an office with a purpose': reader({ role: 'tax-office', audience: 'purpose' }),
  'an agency with a measure to apply': reader({ role: 'procurement', audience: 'measure' }),
  'an agency of another field': reader({ role: 'regulator', fields: ['customs'] }),
  'an agency of the field': reader({ role: 'regulator', fields: ['customs', 'market'] }),
  'the city office': reader({ role: 'city-office', fields: 'all' }),
  'the recording agency': reader({ role: 'regulator', agencies: [AGENCY] }),
  'its successor': reader({ role: 'regulator', agencies: ['new', AGENCY], fields: ['market'] }),
  'the award office': reader({ role: 'award-office', agencies: [AWARD], fields: ['award'] }),
  'the firm itself': reader({ role: 'enterprise', enterprise: FIRM }),
  'the auditor': reader({ role: 'auditor', audience: 'auditor' }),
};
type Who = keyof typeof readers;

const seen = async (who: Reader): Promise<Record<string, string>> => {
  const { join, params } = disclosedTo(who, 'i', 2);
  const rows = await db.reads.query<{ id: string; mask: string }>(
    `select i.item_id as id, m.mask from item i ${join} where i.uscc = $1`,
    [FIRM, ...params],
  );
  return Object.fromEntries(rows.map(({ id, mask }) => [id, mask]));
};

describe('who sees which items of a firm, and how', () => {
  const shown = { open: 'summary', honour: 'full' };
  const shared = { open: 'full', before: 'full', after: 'full', honour: 'full' };
  const inOffice = { ...shared, watch: 'full', signal: 'full' };
  const ofTheField = { ...inOffice, retest: 'full' };
  it.each<[Who, Record<string, string>]>([
    ['anyone', shown],
    ['another firm', shown],
    ['a bank with another firm’s authorisation', shown],
    ['an agency of another field', shown],
    ['the award office', shown],
    ['a bank with the firm’s authorisation', shared],
    ['an office with a purpose', inOffice],
    ['an agency with a measure to apply', inOffice],
    ['an agency of the field', ofTheField],
    ['the city office', ofTheField],
    ['the recording agency', { ...ofTheField, draft: 'full' }],
    ['its successor', { ...ofTheField, draft: 'full' }],
    ['the firm itself', ofTheField],
    ['the auditor', { ...ofTheField, ended: 'sealed' }],
  ])('%s', async (who, items) => expect(await seen(readers[who])).toEqual(items));

  it('before any matrix is in force nobody sees anything', async () =>
    expect(await seen({ ...readers['the auditor'], today: '2020-09-30' })).toEqual({}));
});

describe('who sees what is no item', () => {
  const among = async (who: Who, values: string[], thing: Partial<Thing> & Pick<Thing, 'class'>): Promise<string[]> => {
    const { join, params } = grantedTo(readers[who], { uscc: 'x.uscc', value: 'x.value', as: 'g', ...thing }, 3);
    const rows = await db.reads.query<{ value: string }>(
      `select x.value from (select $1::text as uscc, unnest($2::text[]) as value) x ${join} order by 1`,
      [FIRM, values, ...params],
    );
    return rows.map(({ value }) => value);
  };

  it.each<[Who, string[]]>([
    ['anyone', ['A', 'AA', 'AAA']],
    ['a bank with another firm’s authorisation', ['A', 'AA', 'AAA']],
    ['a bank with the firm’s authorisation', ['A', 'AA', 'AAA', 'B', 'D']],
    ['the firm itself', ['A', 'AA', 'AAA', 'B', 'D']],
  ])('%s sees the grades %j', async (who, grades) =>
    expect(await among(who, ['B', 'A', 'D', 'AAA', 'AA'], { class: 'grade' })).toEqual(grades),
  );

  it.each<[Who, number]>([
    ['anyone', 0],
    ['the city office', 0],
    ['the recording agency', 0],
    ['the award office', 1],
    ['the firm itself', 1],
    ['the auditor', 1],
  ])('%s sees a bar from an award: %i', async (who, count) =>
    expect(await among(who, ['bar'], { class: 'award-ban', field: `'award'` })).toHaveLength(count),
  );
});

describe('who sees the persons in an item', () => {
  const now = { open: 'full', after: 'full' };
  it.each<[PartClass, Who, Record<string, string>]>([
    ['list-persons', 'anyone', {}],
    ['list-persons', 'an office with a purpose', {}],
    ['list-persons', 'an agency with a measure to apply', now],
    ['list-persons', 'an agency of the field', now],
    ['list-persons', 'the auditor', { ...now, ended: 'sealed' }],
    ['personal', 'an agency of the field', {}],
    ['personal', 'the auditor', {}],
    ['personal', 'the recording agency', now],
    ['personal', 'the firm itself', now],
  ])('%s: %s', async (part, who, masks) => {
    const { join, params, today, nextParam } = disclosedTo(readers[who], 'i', 1);
    const rows = await db.reads.query<{ id: string; mask: string }>(
      `select i.item_id as id, p.mask from item i ${join} ${alsoOf(part, 'p', today)}
       where p.mask is not null and i.item_id = any($${nextParam}::text[])`,
      [...params, ['open', 'after', 'ended']],
    );
    expect(Object.fromEntries(rows.map(({ id, mask }) => [id, mask]))).toEqual(masks);
  });
});
