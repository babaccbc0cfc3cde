import type { Caller } from '@platform/kernel';
import { applyFacts, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { DisclosureModule, type Reader, Readers } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { GradingModule } from '@contexts/grading';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import { RegisterReads, type FilterValue } from '../../ports/register-reads';
import { SharingModule } from '../../sharing.module';
import type { RegisterName } from './list-register.query';

const TODAY = '2026-06-01';
const anyone: Reader = Readers.public({ subject: 's', role: 'public', correlationId: 'x' } as Caller, TODAY);
const tax: Reader = { ...anyone, basis: 'purpose', audience: 'purpose' };
const agency: Reader = { ...anyone, basis: 'competence', agencies: ['a'], fields: ['market'] };
const auditor: Reader = { ...anyone, basis: 'audit', audience: 'auditor' };
const firm: Reader = { ...anyone, basis: 'own', enterprise: 'F1' };

let db: FreshDatabase;
let reads: RegisterReads;
beforeAll(async () => {
  db = await freshDatabase({
    parts: [DisclosureModule.part, EnterprisesModule.part, GradingModule.part, SharingModule.part],
  });
  reads = new RegisterReads(db.reads);
  const adopted = [factOf(ruleEvents.RulesAdopted({ ...matrix, sha256: 'm' }))];
  await db.dataSource.transaction(async (tx) => {
    for (const projection of DisclosureModule.part.projections) await applyFacts(projection, tx, adopted);
  });
});
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query(`truncate read.register_item, read.register_enterprise, read.grade_segment`));

interface Row {
  readonly id: string;
  readonly day?: string;
  readonly [column: string]: unknown;
}

/** Adverse items of firm F1 by agency a, in their window, unless something else is said. */
const put = (...rows: readonly Row[]) =>
  db.dataSource.query(
    `insert into read.register_item (item_id, uscc, agency, field, class, public_from, public_until, legal_end, kind, adverse,
       honour, list, act_day, day, withdrawn_on, off_from, severity, district, trade, item, told, levels, recorded_at)
     select item_id, uscc, agency, field, class, public_from, public_until, legal_end, kind, adverse, honour, list, coalesce(act_day, day), day,
       withdrawn_on, off_from, severity, district, trade, item, '{}', '{}', now()
     from jsonb_populate_recordset(null::read.register_item, $1::jsonb)`,
    [
      JSON.stringify(
        rows.map(({ id, day = '2026-05-11', ...more }) => ({
          ...{
            item_id: id,
            uscc: 'F1',
            agency: 'a',
            field: 'market',
            class: 'adverse',
            kind: 'penalty',
            adverse: true,
          },
          ...{ public_from: '2026-05-11', public_until: '2027-05-11', legal_end: '2027-05-11', honour: false, day },
          ...{ severity: 'general', district: '371502', trade: 'C1432', item: {}, ...more },
        })),
      ),
    ],
  );

const page = (
  reader: Reader,
  name: RegisterName = 'adverse-items',
  filters: Record<string, FilterValue> = {},
  { order = name === 'enterprises' ? 'code' : 'newest', limit = 100, after = undefined as string | undefined } = {},
) =>
  reads.page<{ uscc: string; keys: string[]; state: string; grade: string }>(reader, name, {
    filters,
    order,
    limit,
    after,
  });
const ids = async (...asked: Parameters<typeof page>) => (await page(...asked)).rows.map(({ keys }) => keys.at(-1));

/** Inside its window, before it, at its legal end, waiting for a second person, annulled. */
const lives: readonly Row[] = [
  { id: 'inside' },
  { id: 'outside', public_from: null, public_until: null },
  { id: 'ended', public_until: TODAY, legal_end: TODAY },
  { id: 'pending', class: 'pending', public_from: null, public_until: null, legal_end: null },
  { id: 'annulled', public_from: null, public_until: null, legal_end: '2026-05-11' },
];

describe('what a reader may see decides rows, total and what is found', () => {
  beforeEach(() => put(...lives, { id: 'other', uscc: 'F2', agency: 'b', field: 'customs' }));

  it.each([
    ['the public', anyone, ['other', 'inside']],
    ['tax office with a purpose', tax, ['outside', 'other', 'inside']],
    ['the recording agency', agency, ['pending', 'outside', 'other', 'inside']],
    ['the auditor', auditor, ['outside', 'other', 'inside', 'ended', 'annulled']],
    ['the firm itself', firm, ['outside', 'other', 'inside']],
  ])('%s', async (_, reader, seen) => {
    const found = await page(reader);
    expect(found.rows.map(({ keys }) => keys.at(-1))).toEqual(seen);
    expect(found).toMatchObject({ total: seen.length, more: false, next: undefined });
    for (const filters of [{ district: ['371502'] }, { trade: 'C14' }, { kind: 'penalty' }, { from: '2026-05-11' }])
      expect(await page(reader, 'adverse-items', filters)).toMatchObject({ total: seen.length });
  });

  it('a firm sees what it took over as its own', async () => {
    await db.dataSource.query(
      `insert into read.lineage select * from jsonb_populate_record(null::read.lineage, $1::jsonb)`,
      [{ uscc: 'HEIR', origin: 'F1', acts_from: '0001-01-01', acts_before: '2026-05-12', since: '2026-05-12' }],
    );
    const heir = { ...firm, enterprise: 'HEIR' };
    expect(await ids(heir)).toEqual(['outside', 'other', 'inside']);
    await put({ id: 'later', act_day: '2026-05-12', public_from: null });
    expect(await ids(heir)).toEqual(['outside', 'other', 'inside']);
    await db.dataSource.query('truncate read.lineage');
    expect(await ids(heir)).toEqual(['other', 'inside']);
  });

  it('total and pages are of one law: every page tells the same total', async () => {
    const first = await page(auditor, 'adverse-items', {}, { limit: 2 });
    expect(first).toMatchObject({ total: 5, next: expect.any(String) });
    expect(await page(auditor, 'adverse-items', {}, { limit: 9, after: first.next })).toMatchObject({ total: 5 });
  });

  it('by a class that the summary does not tell nothing is found in it', async () => {
    expect(await page(anyone, 'adverse-items', { severity: 'general' })).toMatchObject({ total: 0, rows: [] });
    expect(await ids(firm, 'adverse-items', { severity: 'general' })).toEqual(['outside', 'inside']);
  });
});

describe('filters', () => {
  it('a trade is one or what it begins with', async () => {
    await put(
      { id: 'C1432' },
      { id: 'C149', trade: 'C1499' },
      { id: 'C15', trade: 'C1511' },
      { id: 'D', trade: 'D4411' },
    );
    await put({ id: 'whole', trade: 'C' }, { id: 'none', trade: null });
    expect(await ids(tax, 'adverse-items', { trade: 'C14' })).toEqual(['C149', 'C1432']);
    expect(await ids(tax, 'adverse-items', { trade: 'C' })).toEqual(['whole', 'C15', 'C149', 'C1432']);
    expect(await ids(tax, 'adverse-items', { trade: 'C1432' })).toEqual(['C1432']);
  });

  it('days are of the deciding paper, both ends included; districts and agencies any of those given', async () => {
    await put(
      { id: 'a', day: '2026-05-10' },
      { id: 'b' },
      { id: 'c', day: '2026-05-12', agency: 'b', district: '371503' },
    );
    expect(await ids(tax, 'adverse-items', { from: '2026-05-11', to: '2026-05-12' })).toEqual(['c', 'b']);
    expect(await ids(tax, 'adverse-items', { district: ['371503', '371523'] })).toEqual(['c']);
    expect(await ids(tax, 'adverse-items', { agency: ['b', 'x'] })).toEqual(['c']);
  });

  it('honours, what was withdrawn, and entries stand in their own registers', async () => {
    const of = { class: 'neutral', kind: 'honour', public_until: null, legal_end: null, adverse: false, honour: true };
    const item = { programme: 'mayor', level: 'city', round: '第三届' };
    await put(
      { ...of, id: 'honour', item },
      { ...of, id: 'gone', honour: false, adverse: true, class: 'adverse', item, withdrawn_on: '2026-05-20' },
    );
    const listed = { kind: 'listing', adverse: false, list: 'serious', item: { status: 'recorded' } };
    await put(
      { ...listed, id: 'on' },
      { ...listed, id: 'off', off_from: TODAY },
      { ...listed, id: 'coming', day: '2026-06-02' },
    );
    await put({ ...listed, id: 'watch', class: 'watch', list: 'watch' });
    expect(await ids(anyone, 'honours', { programme: 'mayor', level: 'city', round: '第三届' })).toEqual(['honour']);
    expect(await ids(anyone, 'honours', { level: 'province' })).toEqual([]);
    expect(await ids(anyone, 'revocations', { programme: 'mayor' })).toEqual(['gone']);
    expect(await ids(anyone, 'revocations', { from: '2026-05-21' })).toEqual([]);
    expect(await ids(anyone, 'list-entries')).toEqual(['coming', 'on', 'off']);
    expect(await ids(anyone, 'list-entries', { inForce: true })).toEqual(['on']);
    expect(await ids(anyone, 'list-entries', { inForce: false })).toEqual(['coming', 'off']);
    expect(await ids(anyone, 'list-entries', { list: 'watch' })).toEqual([]);
    expect(await ids(tax, 'list-entries', { list: 'watch' })).toEqual(['watch']);
    expect(await ids(tax)).toEqual(['gone']);
  });
});
