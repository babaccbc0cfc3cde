import type { NewEvent, Role } from '@platform/kernel';
import { QueryLog } from '@platform/query-log';
import { callerOf, factOf, type FreshDatabase, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule, Questions, type ReaderEntry, Readers } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import { listingEvents } from '../../events/listing.events';
import { ListsModule } from '../../lists.module';
import { EntryReads } from '../../ports/entry-reads';
import { recordedExample } from '../../rules/examples.rule';
import { GetListStatusHandler } from './get-list-status.handler';
import { GetListStatus } from './get-list-status.query';

const { representative: _, ...recorded } = recordedExample;
const [MARKET, BANK] = [recorded.agency, 'bank'];
/** Of a firm with entries of the market field, of one that the construction agency watches too, of one without any. */
const [LISTED, WATCHED, CLEAN] = ['91371502PDY00001XC', '91371502PDY000028C', '91371502PDY0000367'];
const entries: Record<string, ReaderEntry> = {
  [MARKET]: { kind: 'regulator', name: '甲', fields: ['market'], forebears: [] },
  [BANK]: { kind: 'bank', name: '乙', fields: [], forebears: [] },
};

let db: FreshDatabase;
let log: QueryLog;
let lists: GetListStatusHandler;
const projections = [DisclosureModule.part, ListsModule.part].flatMap((part) => part.projections);
const apply = (stream: string, event: NewEvent) =>
  db.dataSource.transaction(async (tx) => {
    for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
  });

beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part, ListsModule.part] });
  log = new QueryLog({ url: db.url, codeVersion: 'test' });
  const side = await writeSide([]);
  const readers = new Readers(db.reads, { entryOf: async (code) => entries[code] }, { of: async () => ({}) } as never);
  const questions = new Questions(readers, log, { of: async () => ({}) } as never, side.store, side.clock);
  lists = new GetListStatusHandler(questions, new EntryReads(db.reads, side.keyring));
  for (const file of [matrix, windows]) await apply('rules.x', ruleEvents.RulesAdopted({ ...file, sha256: file.kind }));
  const { legalBasis: __, ...unfounded } = recorded;
  const put = (n: number, uscc: string, more: object = {}) =>
    apply(`lists.entry-${n}`, listingEvents.ListEntryRecorded({ ...unfounded, list: 'watch', uscc, ...more }));
  for (const uscc of [LISTED, WATCHED]) await put(uscc === LISTED ? 1 : 2, uscc, { list: 'serious' });
  await put(3, WATCHED, { field: 'construction', agency: 'other' });
});
afterAll(async () => {
  await log.close();
  await db.drop();
});

it.each<[string, Role, string, string, string | undefined]>([
  ['an agency whose field they all are', 'regulator', MARKET, LISTED, undefined],
  ['an agency whose field only one of them is', 'regulator', MARKET, WATCHED, 'PURPOSE_REQUIRED'],
  ['an agency, of a firm that nobody lists', 'regulator', MARKET, CLEAN, undefined],
  ['a bank', 'bank', BANK, LISTED, 'PURPOSE_REQUIRED'],
])('of the lists, to %s, the log says what was refused', async (__, role, agency, uscc, refused) => {
  const answer = await lists.execute(new GetListStatus(uscc, undefined, callerOf(role, { agency })));
  expect(answer.body.entries).toHaveLength(uscc === CLEAN ? 0 : 1);
  const { rows } = await log.ofSubject(uscc, { limit: 99 });
  expect(rows.find((row) => row.log === answer.log)?.refused).toBe(refused);
});
