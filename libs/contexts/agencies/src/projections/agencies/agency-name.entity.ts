import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A name, full or short, that an agency bore or bears. */
@Entity({ schema: 'read', name: 'agency_name' })
@Index('agency_name_normalised', ['normalised'])
export class AgencyName {
  @PrimaryColumn('text')
  uscc!: string;

  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom!: string;

  /** As `normaliseName` compares names. */
  @Column('text')
  normalised!: string;

  @Column('boolean')
  short!: boolean;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
