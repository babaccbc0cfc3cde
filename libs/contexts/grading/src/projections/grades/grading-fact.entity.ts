import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CreditItem, ItemClass, Levels } from '@law';

/** What was known of one credit item for a while; a correction closes one row and adds one. Never changed otherwise. */
@Entity({ schema: 'read', name: 'grading_fact' })
@Index('grading_fact_current', ['item'], { unique: true, where: 'known_until IS NULL' })
export class GradingFact {
  @PrimaryColumn('text') uscc!: string;
  @PrimaryColumn('text') item!: string;
  @PrimaryColumn('integer') version!: number;
  /** Legal clock and legal end. */
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  /** Record time; an open end is today's knowledge. */
  @Column('timestamptz', { name: 'known_from' }) knownFrom!: string;
  @Column('timestamptz', { name: 'known_until', nullable: true }) knownUntil!: string | null;
  @Column('jsonb') body!: { readonly item: CreditItem; readonly severity: ItemClass | null; readonly levels: Levels };
  /** SHA-256, hexadecimal, of the canonical JSON of `body`, `validFrom` and `validUntil`. */
  @Column('text') digest!: string;
}
