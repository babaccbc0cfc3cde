import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One record names another; a link outlives the record that made it. */
@Entity({ schema: 'read', name: 'record_link' })
@Index('record_link_to', ['toItem', 'kind'])
export class RecordLink {
  @PrimaryColumn('text', { name: 'from_item' })
  fromItem!: string;

  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text', { name: 'to_item' })
  toItem!: string;

  /** When the naming record was recorded. */
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: string;
}
