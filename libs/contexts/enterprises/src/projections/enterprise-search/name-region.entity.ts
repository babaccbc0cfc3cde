import { Entity, PrimaryColumn } from 'typeorm';

/** A word by which names of enterprises name a region. */
@Entity({ schema: 'read', name: 'name_region' })
export class NameRegion {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  word!: string;
}
