import type { EntityManager } from 'typeorm';
import { actDayOf } from '@law';
import type { DisputeShown } from '@law';
import { addDays, earliest } from '@platform/calendar';
import type { Fact } from '@platform/kernel';
import { projection } from '@platform/cqrs';
import { disclosureColumns, KeptRules, type WindowSets } from '@contexts/disclosure';
import { ruleEvents } from '@contexts/rules';
import { listingEvents } from '../../events/listing.events';
import { evolveDispute } from '../../rules/dispute-shown.rule';
import { evolveEntryBody, type EntryBody } from '../../rules/entry-body.rule';
import { evolveListingItem, type ListingItem, listItemIdOf } from '../../rules/listing-item.rule';

interface Kept {
  readonly item: ListingItem;
  readonly body: EntryBody;
  readonly dispute: DisputeShown | null;
}

const rules = new KeptRules('read.list_entry_rule');
/** Rows computed anew at a time when rules change. */
const STRIDE = 1000;

const keep = async (tx: EntityManager, fact: Fact): Promise<void> => {
  const id = listItemIdOf(fact.stream);
  const [before]: Kept[] = await tx.query(`select item, body, dispute from read.list_entry where item_id = $1`, [id]);
  const item = evolveListingItem(before?.item, fact);
  const body = evolveEntryBody(before?.body, fact);
  if (!item || !body) return;
  const dispute = evolveDispute(before?.dispute ?? undefined, fact);
  const row = {
    ...disclosureColumns(item, await rules.windows(tx)),
    list: item.list,
    status: item.status,
    listed_on: item.dates.decided,
    act_day: actDayOf(item),
    off_from: earliest(item.ended, item.until && addDays(item.until, 1)) ?? null,
    item: JSON.stringify(item),
    body: JSON.stringify(body),
    dispute: dispute ? JSON.stringify(dispute) : null,
    revision: String(fact.revision),
    recorded_at: fact.recordedAt,
  };
  const columns = Object.keys(row);
  const changing = columns.filter((c) => c !== 'item_id' && c !== 'recorded_at');
  await tx.query(
    `insert into read.list_entry (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})
     on conflict (item_id) do update set ${changing.map((c) => `${c} = excluded.${c}`).join(', ')}`,
    Object.values(row),
  );
};

const keepBasis = async (tx: EntityManager, fact: Fact<string, { restsOn: readonly string[] }>): Promise<void> => {
  await keep(tx, fact);
  await tx.query(
    `insert into read.list_entry_basis (basis_item, entry_item, recorded_at)
     select basis, $2, $3 from unnest($1::text[]) basis on conflict do nothing`,
    [fact.data.restsOn, listItemIdOf(fact.stream), fact.recordedAt],
  );
};

/** New rules: the columns of every row anew, by ranges of its key. */
const recompute = async (tx: EntityManager, sets: WindowSets): Promise<void> => {
  for (let after = ''; ;) {
    const rows: { item: ListingItem }[] = await tx.query(
      `select item from read.list_entry where item_id > $1 order by item_id limit ${STRIDE}`,
      [after],
    );
    if (rows.length === 0) return;
    const columns = rows.map(({ item }) => disclosureColumns(item, sets));
    await tx.query(
      `update read.list_entry e set class = n.class, public_from = n.public_from, public_until = n.public_until,
         legal_end = n.legal_end
       from jsonb_to_recordset($1::jsonb)
         as n (item_id text, class text, public_from date, public_until date, legal_end date)
       where e.item_id = n.item_id`,
      [JSON.stringify(columns)],
    );
    after = columns.at(-1)?.item_id ?? '';
  }
};

/** Every entry on a list as it stands now, with the columns that say who may see it when. */
export const listEntries = projection({
  name: 'list-entries',
  version: 1,
  tables: ['read.list_entry', 'read.list_entry_basis', 'read.list_entry_rule'],
  from: [ruleEvents, listingEvents],
  on: {
    RulesAdopted: async (tx, { data }) => {
      if (await rules.keep(tx, data)) await recompute(tx, await rules.windows(tx));
    },
    ListEntryRecorded: keepBasis,
    ListEntryConfirmed: keep,
    ListEntryActEndLearnt: keep,
    ListEntryEnded: keep,
    ListEntryAnnulled: keep,
    ListEntryReinstated: keep,
    ListEntryDisputed: keep,
    ListEntryDisputeSettled: keep,
  },
});
