import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An enterprise as it is known now. */
@Entity({ schema: 'read', name: 'enterprise' })
export class EnterpriseRow {
  @PrimaryColumn('text')
  uscc!: string;

  @Column('text')
  name!: string;

  /** `register` or `paper`. */
  @Column('text')
  source!: string;

  @Column('text', { nullable: true })
  district!: string | null;

  @Column('text', { nullable: true })
  trade!: string | null;

  /** Of before the unified code. */
  @Column('text', { name: 'registration_numbers', array: true, default: '{}' })
  registrationNumbers!: string[];

  /** Of its stream, up to which this row tells it. */
  @Column('bigint', { default: 0 })
  revision!: string;

  @Column('date', { name: 'cancelled_on', nullable: true })
  cancelledOn!: string | null;
}
