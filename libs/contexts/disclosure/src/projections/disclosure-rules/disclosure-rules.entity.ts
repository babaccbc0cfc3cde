import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptRuleEntity } from '../../ports/kept-rules';

/** Adopted rules of every kind; content only where disclosure reads it. */
@Entity({ schema: 'read', name: 'disclosure_rule' })
export class DisclosureRule extends KeptRuleEntity {}

/** Who sees what: a few dozen rows that every read joins. */
@Entity({ schema: 'read', name: 'disclosure_matrix' })
export class DisclosureMatrix {
  @PrimaryColumn('text') class!: string;
  @PrimaryColumn('text') phase!: string;
  @PrimaryColumn('text') audience!: string;
  /** Half-open, Shanghai dates. */
  @PrimaryColumn('date', { name: 'from_date' }) fromDate!: string;
  @Column('date', { name: 'until_date', nullable: true }) untilDate!: string | null;
  @Column('text') mask!: 'full' | 'summary' | 'sealed';
  /** The only values that may be seen; null = all. */
  @Column('text', { name: 'only_values', array: true, nullable: true }) onlyValues!: string[] | null;
}

/** What a role may declare as its purpose. */
@Entity({ schema: 'read', name: 'disclosure_purpose' })
export class DisclosurePurpose {
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('text') role!: string;
  @PrimaryColumn('date', { name: 'from_date' }) fromDate!: string;
  @Column('date', { name: 'until_date', nullable: true }) untilDate!: string | null;
  @Column('text') opens!: 'authorisation' | 'purpose' | 'measure';
  @Column('text') zh!: string;
  @Column('text') en!: string;
}

/** Versions of all rules in force, for the query log: `kind/name@version` joined by blanks. */
@Entity({ schema: 'read', name: 'rules_in_force' })
export class RulesInForce {
  @PrimaryColumn('date', { name: 'from_date' }) fromDate!: string;
  @Column('date', { name: 'until_date', nullable: true }) untilDate!: string | null;
  @Column('text') versions!: string;
}
