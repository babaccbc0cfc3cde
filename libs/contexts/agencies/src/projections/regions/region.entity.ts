import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A region of the register. */
@Entity({ schema: 'read', name: 'region' })
export class RegionRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  within!: string | null;

  /** The code is the city's own. */
  @Column('boolean')
  local!: boolean;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column('text', { nullable: true })
  successor!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;
}
