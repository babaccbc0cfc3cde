import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code an enterprise is found by beside its unified one. */
@Entity({ schema: 'read', name: 'searched_code' })
@Index('searched_code_uscc', ['uscc'])
export class SearchedCode {
  @PrimaryColumn('text')
  code!: string;

  @PrimaryColumn('text')
  uscc!: string;

  /** `organisation-code` or `registration-number`; of one it took over from also `code`. */
  @Column('text')
  kind!: string;

  /** The enterprise whose code it is, where that is one it took over from. */
  @Column('text', { nullable: true })
  origin!: string | null;
}
