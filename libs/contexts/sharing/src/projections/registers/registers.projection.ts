import type { EntityManager } from 'typeorm';
import { actDayOf, type CreditItem, levelsOf, severityOf } from '@law';
import { addDays, earliest } from '@platform/calendar';
import { projection } from '@platform/cqrs';
import { type Fact, onEach, type Reactions } from '@platform/kernel';
import { disclosureColumns, KeptRules, type WindowSets } from '@contexts/disclosure';
import { enterpriseEvents } from '@contexts/enterprises';
import { evolveListItem, listingEvents, listItemIdOf } from '@contexts/lists';
import { evolveRecordItem, itemIdOf, recordCatalogues } from '@contexts/records';
import { ruleEvents } from '@contexts/rules';

const rules = new KeptRules('read.register_rule');
/** Rows computed anew at a time when rules change. */
const STRIDE = 1000;

/** What a summary takes from the body of a record or entry, beside its item. */
interface Told {
  readonly agencyName?: string | undefined;
  readonly grounds?: string | undefined;
}

interface Kept {
  readonly item: CreditItem;
  readonly told: Told;
}

const toldBy = (told: Told | undefined, data: object): Told => {
  const { agencyName = told?.agencyName, grounds = told?.grounds } = data as Told;
  return { agencyName, grounds };
};

/** What rules decide about an item. */
const ruled = (item: CreditItem, sets: WindowSets) => {
  const { class: ofClass, public_from, public_until, legal_end } = disclosureColumns(item, sets);
  const severity = severityOf(item, sets.thresholds);
  const levels = levelsOf(item.reading.magnitudes, sets.scales);
  return { class: ofClass, public_from, public_until, legal_end, severity, levels };
};

/** Of an entry. */
type Listed = CreditItem & { readonly until?: string; readonly ended?: string };

const rowOf = (item: CreditItem, told: Told, sets: WindowSets) => {
  const { list, until, ended }: Listed = item;
  const { levels, ...columns } = ruled(item, sets);
  return {
    ...disclosureColumns(item, sets),
    ...columns,
    kind: item.kind,
    adverse: list === undefined && item.reading.standing === 'adverse',
    honour: item.kind === 'honour' && !item.withdrawn,
    list: list ?? null,
    act_day: actDayOf(item),
    day: item.dates.decided,
    withdrawn_on: item.withdrawn?.on ?? null,
    off_from: list === undefined ? null : (earliest(ended, until && addDays(until, 1)) ?? null),
    item: JSON.stringify(item),
    told: JSON.stringify(told),
    levels: JSON.stringify(levels),
  };
};

/** A fact of one record or entry: its item is folded one step on. */
const itemChanged =
  (idOf: (stream: string) => string, evolve: (item: CreditItem | undefined, fact: Fact) => CreditItem | undefined) =>
  async (tx: EntityManager, fact: Fact): Promise<void> => {
    const [before]: Kept[] = await tx.query(`select item, told from read.register_item where item_id = $1`, [
      idOf(fact.stream),
    ]);
    const item = evolve(before?.item, fact);
    if (!item) return;
    const row = rowOf(item, toldBy(before?.told, fact.data as object), await rules.windows(tx));
    const columns = Object.keys(row);
    const values = columns.map((_, i) => `$${i + 2}`);
    await tx.query(
      `insert into read.register_item (recorded_at, ${columns.join(', ')}, district, trade)
       select $1, ${values.join(', ')}, e.district, e.trade
       from (select $${columns.indexOf('uscc') + 2}::text as uscc) s left join read.register_enterprise e on e.uscc = s.uscc
       on conflict (item_id) do update set ${columns.map((c) => `${c} = excluded.${c}`).join(', ')},
         district = excluded.district, trade = excluded.trade`,
      [fact.recordedAt, ...Object.values(row)],
    );
  };

/** New rules: what they decide about every item anew, by ranges of its key. */
const recompute = async (tx: EntityManager): Promise<void> => {
  const sets = await rules.windows(tx);
  for (let after = ''; ;) {
    const rows: { item: CreditItem }[] = await tx.query(
      `select item from read.register_item where item_id > $1 order by item_id limit ${STRIDE}`,
      [after],
    );
    if (rows.length === 0) return;
    const columns = rows.map(({ item }) => ({ item_id: item.id, ...ruled(item, sets) }));
    await tx.query(
      `update read.register_item i set class = n.class, public_from = n.public_from, public_until = n.public_until,
         legal_end = n.legal_end, severity = n.severity, levels = n.levels
       from jsonb_to_recordset($1::jsonb) as n (item_id text, class text, public_from date, public_until date,
         legal_end date, severity text, levels jsonb)
       where i.item_id = n.item_id`,
      [JSON.stringify(columns)],
    );
    after = columns.at(-1)?.item_id ?? '';
  }
};

const STREAM = 'enterprises.enterprise-';

/** District and trade stand beside the items too: a register is searched in one table, by its indexes. */
const change = async (
  tx: EntityManager,
  stream: string,
  column: 'name' | 'district' | 'trade' | 'cancelled',
  value: string | boolean,
) => {
  const uscc = stream.slice(STREAM.length);
  await tx.query(`update read.register_enterprise set ${column} = $2 where uscc = $1`, [uscc, value]);
  if (column === 'district' || column === 'trade')
    await tx.query(`update read.register_item set ${column} = $2 where uscc = $1`, [uscc, value]);
};

/** What becomes of an enterprise. */
const enterpriseChanged: Reactions<[typeof enterpriseEvents], EntityManager> = {
  EnterpriseRegistered: async (tx, { data: { uscc, name, district, trade } }) => {
    await tx.query(
      `insert into read.register_enterprise as e (uscc, name, district, trade, cancelled) values ($1, $2, $3, $4, false)
       on conflict (uscc) do update set name = excluded.name, district = coalesce(excluded.district, e.district),
         trade = coalesce(excluded.trade, e.trade)`,
      [uscc, name, district ?? null, trade ?? null],
    );
    await tx.query(
      `update read.register_item i set district = e.district, trade = e.trade
       from read.register_enterprise e where i.uscc = $1 and e.uscc = $1`,
      [uscc],
    );
  },
  EnterpriseRenamed: (tx, { stream, data: { name } }) => change(tx, stream, 'name', name),
  EnterpriseMoved: (tx, { stream, data: { district } }) => change(tx, stream, 'district', district),
  EnterpriseTradeChanged: (tx, { stream, data: { trade } }) => change(tx, stream, 'trade', trade),
  EnterpriseCancelled: (tx, { stream }) => change(tx, stream, 'cancelled', true),
  EnterpriseRestored: (tx, { stream }) => change(tx, stream, 'cancelled', false),
};

/** What registers list: enterprises, and their records and entries, with all they are searched by. */
export const registers = projection({
  name: 'registers',
  version: 1,
  tables: ['read.register_item', 'read.register_rule', 'read.register_enterprise'],
  from: [ruleEvents, enterpriseEvents, ...recordCatalogues, listingEvents],
  on: {
    RulesAdopted: async (tx, { data }) => {
      if (await rules.keep(tx, data)) await recompute(tx);
    },
    ...enterpriseChanged,
    ...onEach(recordCatalogues, itemChanged(itemIdOf, evolveRecordItem)),
    ...onEach([listingEvents], itemChanged(listItemIdOf, evolveListItem)),
  },
});
