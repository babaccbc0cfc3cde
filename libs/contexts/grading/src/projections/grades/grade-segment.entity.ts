import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A stretch of days with one grade and score. Days without a row are not rated. */
@Entity({ schema: 'read', name: 'grade_segment' })
@Index('grade_segment_grade', ['scheme', 'grade', 'uscc'])
export class GradeSegment {
  @PrimaryColumn('text') uscc!: string;
  @PrimaryColumn('text') scheme!: string;
  @PrimaryColumn('date', { name: 'from_date' }) fromDate!: string;
  @Column('date', { name: 'until_date', nullable: true }) untilDate!: string | null;
  @Column('text') grade!: string;
  /** Hundredths. */
  @Column('integer', { nullable: true }) score!: number | null;
  /** Version of the rulebook. */
  @Column('text') rulebook!: string;
  @Column('boolean', { name: 'computed_at_start' }) computedAtStart!: boolean;
}
