import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A field of law or a region in which an agency was or is competent. */
@Entity({ schema: 'read', name: 'agency_scope' })
export class AgencyScope {
  @PrimaryColumn('text')
  uscc!: string;

  /** `field` or `region`. */
  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  value!: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
