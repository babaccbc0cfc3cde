import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptRuleEntity } from '@contexts/disclosure';

/** A rulebook as it was adopted. */
@Entity({ schema: 'read', name: 'grading_rulebook' })
export class GradingRulebook {
  @PrimaryColumn('text') scheme!: string;
  @PrimaryColumn('text') version!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('timestamptz', { name: 'adopted_at' }) adoptedAt!: string;
  /** Of the content. */
  @Column('text') sha256!: string;
  @Column('jsonb') content!: unknown;
}

/** The texts of a rulebook's clauses. */
@Entity({ schema: 'read', name: 'grading_clause' })
export class GradingClause {
  @PrimaryColumn('text') scheme!: string;
  /** Version of the rulebook. */
  @PrimaryColumn('text') rulebook!: string;
  @PrimaryColumn('text') clause!: string;
  @Column('text') zh!: string;
  @Column('text') en!: string;
  @Column('text') source!: string;
}

/** Windows and thresholds as adopted: legal ends and classes follow from them. */
@Entity({ schema: 'read', name: 'grading_window' })
export class GradingWindow extends KeptRuleEntity {}
