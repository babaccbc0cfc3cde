import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One adopted version of a rule file; its content stays in the stream. */
@Entity({ schema: 'read', name: 'adopted_rules' })
export class AdoptedRules {
  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('text')
  version!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('text')
  source!: string;

  @Column('text')
  sha256!: string;

  @Column('timestamptz', { name: 'adopted_at' })
  adoptedAt!: string;
}
