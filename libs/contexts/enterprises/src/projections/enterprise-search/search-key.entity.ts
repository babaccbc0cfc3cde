import { Column, Entity, PrimaryColumn } from 'typeorm';

/** In how many names a key is, at the most: what tells a word that is too common from one that is not. */
@Entity({ schema: 'read', name: 'search_key' })
export class SearchKey {
  @PrimaryColumn('integer')
  key!: number;

  @Column('integer')
  names!: number;
}
