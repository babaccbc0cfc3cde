import { Entity, PrimaryColumn } from 'typeorm';

/**
 * Two neighbouring characters of a name. The rows of one pair lie together, so that the first of them are read without
 * counting the rest: an inverted index would read every name that holds 有限.
 */
@Entity({ schema: 'read', name: 'enterprise_name_bigram' })
export class NameBigram {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  bigram!: string;

  @PrimaryColumn('text')
  uscc!: string;

  @PrimaryColumn('integer')
  ordinal!: number;
}
