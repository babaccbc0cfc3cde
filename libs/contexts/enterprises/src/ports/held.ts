/**
 * Rows of items an enterprise holds: its own, and those it took over. For `from <table> <alias> ${held…}`.
 * The table needs `uscc` and `act_day`.
 */
export interface Held {
  /** SQL to stand after `from`: gives `h.origin`, to be joined by `on`. */
  readonly from: string;
  /** Condition of the join with the table. */
  readonly on: string;
  /** SQL expression: code and name of the old firm as JSON; null for the enterprise's own. */
  readonly origin: string;
}

/**
 * @param uscc parameter or expression with the code of the enterprise
 * @param alias of the table of items
 * @param day parameter or expression: only what it held on that day
 */
export const heldBy = (uscc: string, alias: string, day?: string): Held => ({
  from: `(select ${uscc} as uscc, ${uscc} as origin, '-infinity'::date as acts_from, 'infinity'::date as acts_before
      union all select uscc, origin, acts_from, acts_before from read.lineage
        where uscc = ${uscc}${day === undefined ? '' : ` and since <= ${day}`}) h`,
  on: `${alias}.uscc = h.origin and ${alias}.act_day >= h.acts_from and ${alias}.act_day < h.acts_before`,
  origin: originOf(`${alias}.uscc`, 'h.uscc'),
});

/** SQL expression: code and name, as JSON, of the enterprise an item is about; null where that is its holder itself. */
export const originOf = (about: string, holder: string): string =>
  `case when ${about} <> ${holder} then json_build_object('uscc', ${about}, 'name', coalesce(
      (select named.name from read.enterprise named where named.uscc = ${about}), ${about})) end`;

/**
 * The code by which a reader asks for an item: its own where its enterprise holds the item, else that of the item.
 * @param reader parameter with the code of the reader's enterprise; null where it asks for none
 */
export const ownedAs = (reader: string, alias: string): string =>
  `case when exists (select 1 from read.lineage h where h.uscc = ${reader} and h.origin = ${alias}.uscc
      and ${alias}.act_day >= h.acts_from and ${alias}.act_day < h.acts_before) then ${reader} else ${alias}.uscc end`;
