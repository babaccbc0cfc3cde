import { addDays } from '@platform/calendar';
import type { NewEvent } from '@platform/kernel';
import { callerOf, factOf, type FreshDatabase, freshDatabase, writeSide } from '@platform/testing';
import { DisclosureModule, type Questions, type Reader, type ToldAs } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import matrix from '../../../../disclosure/data/matrix.city.json';
import windows from '../../../../disclosure/data/windows.national.json';
import { listingEvents } from '../../events/listing.events';
import { ListsModule } from '../../lists.module';
import { EntryReads } from '../../ports/entry-reads';
import { entryExample, entryOutsideExample } from '../../rules/examples.rule';
import { GetListStatusHandler } from '../get-list-status/get-list-status.handler';
import { GetListStatus, listStatusSchema } from '../get-list-status/get-list-status.query';
import { GetListItemsHandler } from './get-list-items.handler';
import { GetListItems } from './get-list-items.query';

const { uscc, representative: _, ...paper } = entryExample;
const { agency } = entryOutsideExample;
const reader = (more: Partial<Reader> = {}): Reader => ({
  ...{ subject: 's', role: 'public', today: '2026-06-01', basis: 'public', audience: 'public' },
  ...{ agencies: [], fields: [], rules: '', ...more },
});
const own = reader({ role: 'enterprise', enterprise: uscc });

let db: FreshDatabase;
let reads: EntryReads;
const projections = [DisclosureModule.part, ListsModule.part].flatMap((part) => part.projections);
const apply = (events: readonly (readonly [stream: string, event: NewEvent])[]) =>
  db.dataSource.transaction(async (tx) => {
    for (const [stream, event] of events)
      for (const projection of projections) await projection.on[event.type]?.(tx, factOf(event, { stream }));
  });
const entry = (list: 'serious' | 'abnormal' | 'watch', n: number, more: object = {}) => {
  const of = { agency: agency.uscc, agencyName: agency.name, restsOn: [], pending: false, uscc };
  const told = { ...paper, ...of, list, number: `${n}号`, listedOn: addDays('2026-01-01', n), ...more };
  return [`lists.entry-${list}-${n}`, listingEvents.ListEntryRecorded(told)] as const;
};
const upTo = (n: number) => Array.from({ length: n }, (__, i) => i);

beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part, EnterprisesModule.part, ListsModule.part] });
  reads = new EntryReads(db.reads, (await writeSide([])).keyring);
  await apply([matrix, windows].map((file) => ['rules.x', ruleEvents.RulesAdopted({ ...file, sha256: file.kind })]));
  await apply(upTo(102).map((n) => entry('abnormal', n)));
  await apply(upTo(101).map((n) => entry('watch', n)));
  await apply([entry('serious', 0), entry('abnormal', 150, { uscc: '91371502PDY000028C' })]);
});
afterAll(() => db.drop());

const numbers = (entries: readonly { list: string; number?: string | undefined }[], of: string) =>
  entries.flatMap(({ list, number }) => (list === of ? [Number.parseInt(number as string)] : []));
const hundredTo = (newest: number) => upTo(100).map((n) => newest - n);

it('comes newest first, of each list at most a hundred, and says how many more there are of it', async () => {
  const { shown, leftOut } = await new GetListItemsHandler(reads).execute(new GetListItems(uscc, own));
  expect(numbers(shown, 'abnormal')).toEqual(hundredTo(101));
  expect(numbers(shown, 'watch')).toEqual(hundredTo(100));
  expect(numbers(shown, 'serious')).toEqual([0]);
  expect(leftOut).toEqual({ serious: 0, abnormal: 2, watch: 1 });
});

it('counts nothing of what the reader may not see', async () => {
  const { shown, leftOut } = await new GetListItemsHandler(reads).execute(new GetListItems(uscc, reader()));
  expect([shown.length, leftOut]).toEqual([101, { serious: 0, abnormal: 2, watch: 0 }]);
});

it('the question about a day is bounded the same way', async () => {
  const ask = async (__: unknown, give: (r: Reader) => Promise<ToldAs<unknown>>) => await give(own);
  const status = async (day?: string) => {
    const handler = new GetListStatusHandler({ ask } as unknown as Questions, reads);
    return listStatusSchema.parse((await handler.execute(new GetListStatus(uscc, day, callerOf('enterprise')))).body);
  };
  const today = await status();
  expect([today.entries.length, today.leftOut]).toEqual([201, 3]);
  const before = await status('2026-01-02');
  expect([before.entries.length, before.leftOut]).toEqual([5, 0]);
});

it('shows the mark of a dispute to everybody at once, both texts to who may see the detail', async () => {
  const at = (event: NewEvent) => apply([['lists.entry-serious-0', event]]);
  const seenBy = async (who: Reader) =>
    (await new GetListItemsHandler(reads).execute(new GetListItems(uscc, who))).shown.find((e) => e.list === 'serious');
  await at(listingEvents.ListEntryDisputed({ ground: 'objection', text: '情节不严重' }));
  for (const who of [reader(), own]) expect(await seenBy(who)).toMatchObject({ disputed: true });
  expect(JSON.stringify(await seenBy(reader()))).not.toContain('情节不严重');
  await at(listingEvents.ListEntryDisputeSettled({ outcome: 'undetermined', reason: '无法查实' }));
  expect(await seenBy(own)).toMatchObject({
    disputed: true,
    detail: { dispute: { text: '情节不严重', outcome: 'undetermined', answer: '无法查实' } },
  });
  await at(listingEvents.ListEntryDisputeSettled({ outcome: 'confirmed', reason: '经核查' }));
  expect(await seenBy(own)).toMatchObject({ disputed: false });
  expect((await seenBy(own))?.detail).not.toHaveProperty('dispute');
});
