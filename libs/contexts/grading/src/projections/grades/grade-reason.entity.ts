import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stretch of days in which one record counts under one clause. */
@Entity({ schema: 'read', name: 'grade_reason' })
export class GradeReason {
  @PrimaryColumn('text') uscc!: string;
  @PrimaryColumn('text') scheme!: string;
  @PrimaryColumn('text') item!: string;
  @PrimaryColumn('text') clause!: string;
  @PrimaryColumn('date', { name: 'from_date' }) fromDate!: string;
  @Column('date', { name: 'until_date', nullable: true }) untilDate!: string | null;
  @Column('text') kind!: 'deduction' | 'veto' | 'honour' | 'addition';
  /** Hundredths, negative for a deduction. */
  @Column('integer') points!: number;
}
