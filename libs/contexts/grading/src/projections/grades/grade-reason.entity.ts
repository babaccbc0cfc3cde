import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stretch of days in which one record counts under one clause. */
@Entity({ schema: 'read', name: 'grade_reason' })
export class GradeReason {
  @PrimaryColumn('text') uscc!: string;
  @PrimaryColumn('text') scheme!: string;
  @PrimaryColumn('text') item!: string;
  @PrimaryColumn('text') clause!: string;
  /** Days on which it counts, given all other records; never shown, as it may tell when another record ended. */
  @PrimaryColumn('date', { name: 'counts_from' }) countsFrom!: string;
  @Column('date', { name: 'counts_until', nullable: true }) countsUntil!: string | null;
  @Column('text') kind!: 'deduction' | 'veto' | 'honour' | 'addition';
  /** Hundredths, negative for a deduction. */
  @Column('integer') points!: number;
  /** The record's own stretch under this clause. */
  @Column('date', { name: 'from_date' }) fromDate!: string;
  @Column('date', { name: 'until_date', nullable: true }) untilDate!: string | null;
}
