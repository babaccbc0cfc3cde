import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An agency, bank or office of the register. */
@Entity({ schema: 'read', name: 'agency' })
@Index('agency_kind', ['kind', 'uscc'])
@Index('agency_successor', ['successor'])
export class AgencyRow {
  @PrimaryColumn('text')
  uscc!: string;

  /** Today's full name, or the last one. */
  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  capacity!: string;

  @Column('text')
  level!: string;

  @Column('text', { nullable: true })
  superior!: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  /** First day on which it is no longer. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column('text', { nullable: true })
  successor!: string | null;

  @Column('boolean')
  confirms!: boolean;
}
