import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DisclosureColumnsEntity, KeptRuleEntity } from '@contexts/disclosure';

/** One entry as readers see it; persons in it only sealed. */
@Entity({ schema: 'read', name: 'list_entry' })
@Index('list_entry_uscc', ['uscc', 'listedOn'])
export class ListEntryRow extends DisclosureColumnsEntity {
  @Column('text')
  list!: string;

  @Column('text')
  status!: string;

  @Column('date', { name: 'listed_on' })
  listedOn!: string;

  /** Day of the act, as far as it is known: who takes over later holds it. */
  @Column('date', { name: 'act_day' })
  actDay!: string;

  /** First day on which it is no longer on the list; null = until ended. */
  @Column('date', { name: 'off_from', nullable: true })
  offFrom!: string | null;

  /** The folded credit item, and all that the entry says. */
  @Column('jsonb')
  item!: unknown;

  @Column('jsonb')
  body!: unknown;

  @Column('jsonb', { nullable: true })
  dispute!: unknown;

  /** Of its stream, up to which this row tells it. */
  @Column('bigint')
  revision!: string;

  /** When it was first recorded. */
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: string;
}

/** Which entry rests on which record. */
@Entity({ schema: 'read', name: 'list_entry_basis' })
export class ListEntryBasis {
  @PrimaryColumn('text', { name: 'basis_item' })
  basisItem!: string;

  @PrimaryColumn('text', { name: 'entry_item' })
  entryItem!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: string;
}

/** Rules the columns of the entries were worked out by. */
@Entity({ schema: 'read', name: 'list_entry_rule' })
export class ListEntryRule extends KeptRuleEntity {}
