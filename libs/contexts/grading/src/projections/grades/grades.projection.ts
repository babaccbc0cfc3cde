import type { EntityManager } from 'typeorm';
import { type Fact, onEach } from '@platform/kernel';
import { type CreditItem, levelsOf, severityOf } from '@law';
import { projection } from '@platform/cqrs';
import { disclosureColumns, KeptRules, type WindowSets } from '@contexts/disclosure';
import { successionEvents } from '@contexts/enterprises';
import { evolveListItem, listingEvents, listItemIdOf } from '@contexts/lists';
import { evolveRecordItem, itemIdOf, recordCatalogues } from '@contexts/records';
import { ruleEvents } from '@contexts/rules';
import { familyIn, steps } from './family-of.projection';
import { writeGrades } from './grade-rows.projection';
import { factsOf, graded, knownOf, type KnownRow, learn } from './known-facts.projection';
import { keepRulebook, type Rulebooks, rulebooksOf } from './rulebooks.projection';

const windows = new KeptRules('read.grading_window');

type Evolve = (item: CreditItem | undefined, fact: Fact) => CreditItem | undefined;

/** A fact of one record: its item is folded one step on; its enterprise is graded anew after all facts at hand. */
const learnFrom =
  (idOf: (stream: string) => string, evolve: Evolve) =>
  async (tx: EntityManager, fact: Fact): Promise<void> => {
    const before = await knownOf(tx, idOf(fact.stream));
    const item = evolve(before?.item, fact);
    if (item) await keepItem(tx, before, item, await windows.windows(tx), fact.recordedAt);
  };

/** Legal end and class of an item by the sets given; false where nothing changed. */
const keepItem = async (
  tx: EntityManager,
  before: KnownRow | undefined,
  item: CreditItem,
  sets: WindowSets,
  knownFrom: string,
): Promise<boolean> => {
  const columns = disclosureColumns(item, sets);
  await tx.query(
    `insert into read.graded_item (item_id, uscc, agency, field, class, public_from, public_until, legal_end, title, disputed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (item_id) do update set uscc = excluded.uscc, agency = excluded.agency, field = excluded.field,
       class = excluded.class, public_from = excluded.public_from, public_until = excluded.public_until,
       legal_end = excluded.legal_end, title = excluded.title, disputed = excluded.disputed`,
    [
      ...[columns.item_id, columns.uscc, columns.agency, columns.field, columns.class],
      ...[columns.public_from, columns.public_until, columns.legal_end, item.title, item.disputed],
    ],
  );
  const severity = severityOf(item, sets.thresholds);
  const levels = levelsOf(item.reading.magnitudes, sets.scales);
  return learn(tx, before, { item, severity, levels, legalEnd: columns.legal_end }, knownFrom);
};

/** These enterprises, and all they are connected with: what is recorded of one changes the grades of who took over from it. */
const regrade = async (
  tx: EntityManager,
  codes: readonly string[],
  books: Rulebooks,
  knownAt: string,
): Promise<void> => {
  if (books.size === 0) return;
  const kin = await steps.kin(tx, codes);
  for (const uscc of kin.codes) await writeGrades(tx, uscc, await familyIn(tx, uscc, kin), books, knownAt);
};

/** Each enterprise that the facts are about, once: one with many records is not graded for each of them. */
const regradeAll = async (tx: EntityManager, facts: readonly Fact[]): Promise<void> => {
  const touched: { uscc: string }[] = await tx.query(
    `select distinct uscc from read.graded_item where item_id = any($1) order by uscc`,
    [facts.map(({ type, stream }) => (type in listingEvents ? listItemIdOf : itemIdOf)(stream))],
  );
  const codes = touched.map(({ uscc }) => uscc);
  await regrade(tx, codes, await rulebooksOf(tx), (facts.at(-1) as Fact).recordedAt);
};

const recordChanged = learnFrom(itemIdOf, evolveRecordItem);
const listChanged = learnFrom(listItemIdOf, evolveListItem);

/** What each enterprise's grade is on each day, why, and what was known for it. */
export const grades = projection({
  name: 'grades',
  version: 1,
  tables: [
    'read.grading_fact',
    'read.grading_rulebook',
    'read.grading_window',
    'read.grading_step',
    'read.grading_clause',
    'read.grade_segment',
    'read.grade_reason',
    'read.graded_item',
  ],
  from: [...recordCatalogues, listingEvents, successionEvents, ruleEvents],
  on: {
    ...onEach(recordCatalogues, recordChanged),
    ...onEach([listingEvents], listChanged),
    ...onEach([successionEvents], async (tx: EntityManager, fact: Fact) =>
      regrade(tx, await steps.keep(tx, fact), await rulebooksOf(tx), fact.recordedAt),
    ),
    RulesAdopted: async (tx, { data, recordedAt }) => {
      if (data.kind === 'rulebook') await keepRulebook(tx, data, recordedAt);
      else if (!(await windows.keep(tx, data))) return;
      const books = await rulebooksOf(tx);
      const sets = data.kind === 'rulebook' ? undefined : await windows.windows(tx);
      for await (const uscc of graded(tx)) {
        const changed = sets === undefined || (await recast(tx, uscc, sets, recordedAt));
        if (changed) await regrade(tx, [uscc], books, recordedAt);
      }
    },
  },
  afterAll: regradeAll,
});

/** New windows or thresholds: every item's legal end and class anew; false where none of this enterprise changed. */
const recast = async (tx: EntityManager, uscc: string, sets: WindowSets, knownFrom: string): Promise<boolean> => {
  let changed = false;
  for (const { item, knownUntil } of await factsOf(tx, uscc))
    if (knownUntil === null && (await keepItem(tx, await knownOf(tx, item.id), item, sets, knownFrom))) changed = true;
  return changed;
};
