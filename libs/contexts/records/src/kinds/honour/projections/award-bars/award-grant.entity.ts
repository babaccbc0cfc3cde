import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One honour as the right to apply depends on it; where `barringSince` is and it is not annulled, its holder is barred for life. */
@Entity({ schema: 'read', name: 'award_grant' })
@Index('award_grant_holder', ['uscc', 'programme'])
export class AwardGrant {
  @PrimaryColumn('text', { name: 'item_id' })
  itemId!: string;

  @Column('text')
  uscc!: string;

  @Column('text')
  programme!: string;

  @Column('text')
  status!: string;

  /** Date of the paper that withdrew it for fraud. */
  @Column('date', { name: 'barring_since', nullable: true })
  barringSince!: string | null;

  /** Number of that paper. */
  @Column('text', { nullable: true })
  paper!: string | null;

  /** The bar that already stood when this honour came into force: it slipped past in a race. */
  @Column('text', { name: 'slipped_past', nullable: true })
  slippedPast!: string | null;
}
