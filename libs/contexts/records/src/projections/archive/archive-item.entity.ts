import { Column, Entity, Index } from 'typeorm';
import type { Levels } from '@law';
import { DisclosureColumnsEntity, KeptRuleEntity } from '@contexts/disclosure';

/** One record as readers see it; persons in it only sealed. */
@Entity({ schema: 'read', name: 'archive_item' })
@Index('archive_item_uscc', ['uscc', 'decided'])
@Index('archive_item_agency', ['agency', 'recordedAt', 'itemId'])
@Index('archive_item_status', ['uscc'], { where: 'status_until is not null' })
export class ArchiveItem extends DisclosureColumnsEntity {
  @Column('text')
  kind!: string;

  @Column('text')
  status!: string;

  @Column('boolean')
  disputed!: boolean;

  /** Date of the deciding paper. */
  @Column('date')
  decided!: string;

  /** Day of the act, as far as it is known: who takes over later holds it. */
  @Column('date', { name: 'act_day' })
  actDay!: string;

  /** The folded credit item, and all that the record says. */
  @Column('jsonb')
  item!: unknown;

  @Column('jsonb')
  body!: unknown;

  /** Level of each thing it measures, by the dated scales. */
  @Column('jsonb')
  levels!: Levels;

  @Column('jsonb', { nullable: true })
  dispute!: unknown;

  /** Of its stream, up to which this row tells it. */
  @Column('bigint')
  revision!: string;

  /** When it was first recorded. */
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: string;

  /** First day on which its restriction no longer runs, `infinity` = without end; null = none runs. */
  @Column('date', { name: 'status_until', nullable: true })
  statusUntil!: string | null;
}

/** Rules the columns of the archive were worked out by. */
@Entity({ schema: 'read', name: 'archive_rule' })
export class ArchiveRule extends KeptRuleEntity {}
