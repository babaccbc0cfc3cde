import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose record a stream is. */
@Entity({ schema: 'read', name: 'subject_record' })
export class SubjectRecord {
  @PrimaryColumn('text')
  stream!: string;

  @Column('text')
  uscc!: string;
}

/** Where the n-th fact about an enterprise is kept. */
@Entity({ schema: 'read', name: 'subject_fact' })
export class SubjectFact {
  @PrimaryColumn('text')
  uscc!: string;

  /** From 1, in the global order. */
  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  stream!: string;

  @Column('bigint')
  revision!: string;
}
