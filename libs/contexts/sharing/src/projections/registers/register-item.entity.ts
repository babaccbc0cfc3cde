import { Column, Entity, Index } from 'typeorm';
import type { Levels } from '@law';
import { DisclosureColumnsEntity, KeptRuleEntity } from '@contexts/disclosure';

/** A record or entry as registers tell it, with all they are searched by; nothing of persons. */
@Entity({ schema: 'read', name: 'register_item' })
@Index('register_item_adverse', ['day', 'itemId'], { where: 'adverse' })
@Index('register_item_honour', ['day', 'itemId'], { where: 'honour' })
@Index('register_item_withdrawn', ['withdrawnOn', 'itemId'], { where: 'withdrawn_on is not null' })
@Index('register_item_list', ['day', 'itemId'], { where: 'list is not null' })
@Index('register_item_agency', ['agency', 'day'])
@Index('register_item_district', ['district', 'day'])
@Index('register_item_trade', ['trade', 'day'])
@Index('register_item_uscc', ['uscc'])
export class RegisterItem extends DisclosureColumnsEntity {
  @Column('text') kind!: string;
  /** A record that tells against its firm, whoever may see it. */
  @Column('boolean') adverse!: boolean;
  /** An honour that was not withdrawn. */
  @Column('boolean') honour!: boolean;
  /** Of an entry. */
  @Column('text', { nullable: true }) list!: string | null;
  /** By which it is seen who holds it after a succession. */
  @Column('date', { name: 'act_day' }) actDay!: string;
  /** Date of the deciding paper; of an entry the listing date. */
  @Column('date') day!: string;
  /** Date of the paper that withdrew it. */
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn!: string | null;
  /** Of an entry: the first day on which it is no longer on the list; null = until ended. */
  @Column('date', { name: 'off_from', nullable: true }) offFrom!: string | null;
  /** Class by the dated thresholds. */
  @Column('text', { nullable: true }) severity!: string | null;
  /** District and trade of the firm today. */
  @Column('text', { nullable: true }) district!: string | null;
  @Column({ type: 'text', nullable: true, collation: 'C' }) trade!: string | null;
  /** The folded credit item, and what else a summary takes from the body. */
  @Column('jsonb') item!: unknown;
  @Column('jsonb') told!: unknown;
  @Column('jsonb') levels!: Levels;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: string;
}

/** Rules the columns were worked out by. */
@Entity({ schema: 'read', name: 'register_rule' })
export class RegisterRule extends KeptRuleEntity {}
