import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code an enterprise is found by beside its unified one. */
@Entity({ schema: 'read', name: 'searched_code' })
export class SearchedCode {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('text')
  uscc!: string;

  /** `organisation-code` or `registration-number`. */
  @Column('text')
  kind!: string;
}
