import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A name an enterprise bears or bore. */
@Entity({ schema: 'read', name: 'enterprise_name' })
export class EnterpriseName {
  @PrimaryColumn('text')
  uscc!: string;

  /** From 1, oldest first. */
  @PrimaryColumn('integer')
  ordinal!: number;

  @Column('text')
  name!: string;

  /** `register` or `paper`. */
  @Column('text')
  source!: string;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  /** First day on which it was no longer the name. */
  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
