import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An enterprise as its register tells it. */
@Entity({ schema: 'read', name: 'register_enterprise' })
@Index('register_enterprise_name', ['name', 'uscc'])
@Index('register_enterprise_district', ['district', 'uscc'])
@Index('register_enterprise_trade', ['trade', 'uscc'])
export class RegisterEnterprise {
  /** Collated as elsewhere: it is joined. */
  @PrimaryColumn('text') uscc!: string;
  @Column({ type: 'text', collation: 'C' }) name!: string;
  @Column('text', { nullable: true }) district!: string | null;
  @Column({ type: 'text', nullable: true, collation: 'C' }) trade!: string | null;
  @Column('boolean') cancelled!: boolean;
}
