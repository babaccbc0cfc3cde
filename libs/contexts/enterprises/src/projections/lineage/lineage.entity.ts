import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { KeptStepEntity } from '../../ports/kept-steps';

/** Which enterprise took over from which. */
@Entity({ schema: 'read', name: 'succession_step' })
@Index('succession_step_heir', ['heir'])
export class SuccessionStep extends KeptStepEntity {}

/** Whose records an enterprise holds beside its own: those of acts in `[acts_from, acts_before)`, from the day `since` on. */
@Entity({ schema: 'read', name: 'lineage' })
@Index('lineage_origin', ['origin'])
export class Lineage {
  @PrimaryColumn('text') uscc!: string;
  @PrimaryColumn('text') origin!: string;
  @PrimaryColumn('date', { name: 'acts_from' }) actsFrom!: string;
  @Column('date', { name: 'acts_before' }) actsBefore!: string;
  @Column('date') since!: string;
}
