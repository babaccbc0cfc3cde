import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { KeptStepEntity } from '../../ports/kept-steps';

/** A name an enterprise bears or bore, with all it is found by. Texts are compared byte by byte. */
@Entity({ schema: 'read', name: 'searched_name' })
@Index('searched_name_keys', { synchronize: false })
export class SearchedName {
  @PrimaryColumn('text')
  uscc!: string;

  @PrimaryColumn('text')
  name!: string;

  @Column('boolean', { name: 'in_force' })
  inForce!: boolean;

  /** The enterprise whose name it was, where that is one it took over from. */
  @Column('text', { nullable: true })
  origin!: string | null;

  /** District and status of the enterprise beside each of its names: fifty hits are told in one reading. */
  @Column('text', { nullable: true })
  district!: string | null;

  @Column('boolean')
  cancelled!: boolean;

  /** Letters and digits alone. */
  @Column({ type: 'text', collation: 'C' })
  searched!: string;

  /** Without region and form. */
  @Column({ type: 'text', collation: 'C' })
  core!: string;

  /** Initials 拼音首字母 of `searched` in every likely reading, with a blank between them. */
  @Column({ type: 'text', collation: 'C' })
  initials!: string;

  /** Inverted: the index leads from a key to its names. */
  @Column('integer', { array: true })
  keys!: number[];
}

/** Which enterprise took over from which, as far as the search has seen. */
@Entity({ schema: 'read', name: 'search_step' })
@Index('search_step_heir', ['heir'])
export class SearchStep extends KeptStepEntity {}
