import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An authorisation given by an enterprise to a reader. */
@Entity({ schema: 'read', name: 'authorisation' })
@Index('authorisation_question', ['reader', 'uscc', 'purpose', 'untilDate'])
@Index('authorisation_of_enterprise', ['uscc', 'recordedAt', 'id'])
@Index('authorisation_of_reader', ['reader', 'recordedAt', 'id'])
export class Authorisation {
  @PrimaryColumn('text') id!: string;
  /** The enterprise. */
  @Column('text') uscc!: string;
  /** USCC of the reader. */
  @Column('text') reader!: string;
  @Column('text') purpose!: string;
  /** Half-open, Shanghai dates. */
  @Column('date', { name: 'from_date' }) fromDate!: string;
  @Column('date', { name: 'until_date' }) untilDate!: string;
  /** Of the paper a reader entered. */
  @Column('text', { name: 'paper_number', nullable: true }) paperNumber!: string | null;
  @Column('text', { name: 'paper_sha256', nullable: true }) paperSha256!: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: string;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt!: string | null;
}
