import { Column, PrimaryColumn } from 'typeorm';
import type { CreditItem } from '@law';
import type { WindowSets } from '../rules/window-sets.rule';
import { type DisclosureClass, windowOf } from '../rules/windows.rule';

/** Columns every table of credit items carries; extend it, so that `disclosedTo` can read the table. */
export abstract class DisclosureColumnsEntity {
  @PrimaryColumn('text', { name: 'item_id' }) itemId!: string;
  @Column('text') uscc!: string;
  /** USCC of the agency that recorded it. */
  @Column('text') agency!: string;
  @Column('text') field!: string;
  @Column('text') class!: DisclosureClass;
  /** Half-open, Shanghai dates. */
  @Column('date', { name: 'public_from', nullable: true }) publicFrom!: string | null;
  @Column('date', { name: 'public_until', nullable: true }) publicUntil!: string | null;
  /** First day on which it is as if never recorded. */
  @Column('date', { name: 'legal_end', nullable: true }) legalEnd!: string | null;
}

/** The same columns for `create table`; the table adds its own and the primary key is `item_id`. */
export const DISCLOSURE_COLUMNS_SQL = `
  item_id text primary key,
  uscc text not null,
  agency text not null,
  field text not null,
  class text not null,
  public_from date,
  public_until date,
  legal_end date`;

/** Names and values of the columns for one item, in a fixed order. */
export const disclosureColumns = (item: CreditItem, sets: WindowSets) => {
  const { class: ofClass, field, publicFrom, publicUntil, legalEnd } = windowOf(item, sets);
  return {
    item_id: item.id,
    uscc: item.uscc,
    agency: item.agency,
    field,
    class: ofClass,
    public_from: publicFrom,
    public_until: publicUntil,
    legal_end: legalEnd,
  };
};
