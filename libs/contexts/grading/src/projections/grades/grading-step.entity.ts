import { Entity, Index } from 'typeorm';
import { KeptStepEntity } from '@contexts/enterprises';

/** Which enterprise took over from which, as far as the grades have seen. */
@Entity({ schema: 'read', name: 'grading_step' })
@Index('grading_step_heir', ['heir'])
export class GradingStep extends KeptStepEntity {}
