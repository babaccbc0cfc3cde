import type { EntityManager } from 'typeorm';
import { actDayOf, type CreditItem, type DisputeShown, levelsOf } from '@law';
import { type Fact, onEach } from '@platform/kernel';
import { projection } from '@platform/cqrs';
import { disclosureColumns, KeptRules, statusUntil, type WindowSets } from '@contexts/disclosure';
import { ruleEvents } from '@contexts/rules';
import { recordCatalogues } from '../../kinds/record-kinds.rule';
import type { RecordBody } from '../../kinds/record.kind';
import { evolveDispute } from '../../rules/dispute-shown.rule';
import { itemIdOf } from '../../rules/opened.rule';
import { evolveRecordBody } from '../../rules/record-body.rule';
import { evolveRecordItem } from '../../rules/record-item.rule';

interface Kept {
  readonly item: CreditItem;
  readonly body: RecordBody;
  readonly dispute: DisputeShown | null;
}

const rules = new KeptRules('read.archive_rule');
/** Rows computed anew at a time when rules change. */
const STRIDE = 1000;

const keep = async (tx: EntityManager, fact: Fact): Promise<void> => {
  const id = itemIdOf(fact.stream);
  const [before]: Kept[] = await tx.query(`select item, body, dispute from read.archive_item where item_id = $1`, [id]);
  const item = evolveRecordItem(before?.item, fact);
  const body = evolveRecordBody(before?.body, fact);
  if (!item) return;
  const dispute = evolveDispute(before?.dispute ?? undefined, fact);
  const sets = await rules.windows(tx);
  const row = {
    ...disclosureColumns(item, sets),
    kind: item.kind,
    status: item.status,
    disputed: item.disputed,
    decided: item.dates.decided,
    act_day: actDayOf(item),
    item: JSON.stringify(item),
    body: JSON.stringify(body),
    levels: JSON.stringify(levelsOf(item.reading.magnitudes, sets.scales)),
    dispute: dispute ? JSON.stringify(dispute) : null,
    revision: String(fact.revision),
    recorded_at: fact.recordedAt,
    status_until: runsUntil(item),
  };
  const columns = Object.keys(row);
  const changing = columns.filter((c) => c !== 'item_id' && c !== 'recorded_at');
  await tx.query(
    `insert into read.archive_item (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})
     on conflict (item_id) do update set ${changing.map((c) => `${c} = excluded.${c}`).join(', ')}`,
    Object.values(row),
  );
};

/** No window and no cap ends what is shown as status, so no adopted rule changes it. */
const runsUntil = (item: CreditItem): string | null => {
  const until = statusUntil(item);
  return until === undefined ? null : (until ?? 'infinity');
};

/** New rules: the columns of every row anew, by ranges of its key. */
const recompute = async (tx: EntityManager, sets: WindowSets): Promise<void> => {
  for (let after = ''; ;) {
    const rows: { item: CreditItem }[] = await tx.query(
      `select item from read.archive_item where item_id > $1 order by item_id limit ${STRIDE}`,
      [after],
    );
    if (rows.length === 0) return;
    const columns = rows.map(({ item }) => ({
      ...disclosureColumns(item, sets),
      levels: levelsOf(item.reading.magnitudes, sets.scales),
    }));
    await tx.query(
      `update read.archive_item a set class = n.class, public_from = n.public_from, public_until = n.public_until,
         legal_end = n.legal_end, levels = n.levels
       from jsonb_to_recordset($1::jsonb)
         as n (item_id text, class text, public_from date, public_until date, legal_end date, levels jsonb)
       where a.item_id = n.item_id`,
      [JSON.stringify(columns)],
    );
    after = columns.at(-1)?.item_id ?? '';
  }
};

/** Every record as it stands now, with the columns that say who may see it when. */
export const archive = projection({
  name: 'archive',
  version: 1,
  tables: ['read.archive_item', 'read.archive_rule'],
  from: [ruleEvents, ...recordCatalogues],
  on: {
    RulesAdopted: async (tx, { data }) => {
      if (await rules.keep(tx, data)) await recompute(tx, await rules.windows(tx));
    },
    ...onEach(recordCatalogues, keep),
  },
});
