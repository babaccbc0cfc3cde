import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DisputeGround, DisputeOutcome } from '@law';
import { KeptRuleEntity } from '@contexts/disclosure';

/** One case of an item in dispute. What its item is, and who may see it, stands with the item. */
@Entity({ schema: 'read', name: 'dispute_case' })
@Index('dispute_case_open', ['dueOn', 'itemId', 'round'], { where: 'closed_on is null' })
@Index('dispute_case_closed', ['closedOn', 'itemId', 'round'], { where: 'closed_on is not null' })
export class DisputeCaseRow {
  @PrimaryColumn('text', { name: 'item_id' })
  itemId!: string;

  @PrimaryColumn('integer')
  round!: number;

  /** The enterprise that disputes. */
  @Column('text')
  uscc!: string;

  @Column('text')
  ground!: DisputeGround;

  /** What it says. */
  @Column('text')
  text!: string;

  @Column('date', { name: 'opened_on' })
  openedOn!: string;

  /** The body that must help, and why. */
  @Column('jsonb', { nullable: true })
  help!: unknown;

  /** Last day to answer in time, by the rules adopted; `infinity` = no clock runs. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** It depends on a day whose calendar is not known yet. */
  @Column('boolean')
  provisional!: boolean;

  /** Day of the first answer, or of the lapse. */
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column('text', { nullable: true })
  outcome!: DisputeOutcome | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  /** Why there was nothing left to answer. */
  @Column('text', { nullable: true })
  lapsed!: string | null;
}

/** Rules the clocks of the cases were worked out by. */
@Entity({ schema: 'read', name: 'dispute_rule' })
export class DisputeRule extends KeptRuleEntity {}
