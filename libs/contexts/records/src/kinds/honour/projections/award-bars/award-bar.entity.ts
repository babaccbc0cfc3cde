import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { KeptStepEntity } from '@contexts/enterprises';

/** An enterprise that may not apply for an award, by one honour that was withdrawn for fraud: its own or a predecessor's. */
@Entity({ schema: 'read', name: 'award_bar' })
@Index('award_bar_item', ['itemId'])
export class AwardBar {
  @PrimaryColumn('text') uscc!: string;
  @PrimaryColumn('text') programme!: string;
  @PrimaryColumn('text', { name: 'item_id' }) itemId!: string;
  /** `barred`; `undecided`: the office has yet to say; `free`: it has said that the bar does not follow. */
  @Column('text') state!: string;
  /** It is the office's to decide. */
  @Column('boolean') decidable!: boolean;
  /** Date and number of the paper that withdrew the honour. */
  @Column('date') since!: string;
  @Column('text') paper!: string;
  /** Whose honour it was. */
  @Column('text') holder!: string;
}

/** What the office decided last about an heir. */
@Entity({ schema: 'read', name: 'award_bar_decision' })
export class AwardBarDecision {
  @PrimaryColumn('text', { name: 'item_id' }) itemId!: string;
  @PrimaryColumn('text') heir!: string;
  @Column('boolean') follows!: boolean;
}

/** Which enterprise took over from which, as far as the bars have seen. */
@Entity({ schema: 'read', name: 'award_step' })
@Index('award_step_heir', ['heir'])
export class AwardStep extends KeptStepEntity {}
