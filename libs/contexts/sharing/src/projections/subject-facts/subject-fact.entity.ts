import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom the facts of a stream are about: of a merger or split all its parties. */
@Entity({ schema: 'read', name: 'subject_stream' })
export class SubjectStream {
  @PrimaryColumn('text')
  stream!: string;

  @PrimaryColumn('text')
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
