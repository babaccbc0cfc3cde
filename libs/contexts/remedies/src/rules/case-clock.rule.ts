import type { DisputeGround } from '@law';
import { type Deadline, deadline, type WorkingDays } from '@platform/calendar';
import type { ObjectionTerms } from './objection-terms.rule';

/** What the clock of a case starts from. */
export interface Started {
  readonly ground: DisputeGround;
  /** Shanghai day of the objection; it is not counted. */
  readonly openedOn: string;
  /** Another body must help. */
  readonly helped: boolean;
}

/**
 * Last day on which the answer is in time; undefined where no clock runs: a review or a lawsuit ends by its paper, and
 * without an adopted term nobody knows a day.
 */
export const dueOf = (
  { ground, openedOn, helped }: Started,
  terms: ObjectionTerms | undefined,
  workingDays: WorkingDays,
): Deadline | undefined =>
  ground === 'objection' && terms
    ? deadline(openedOn, helped ? terms.workingDaysWithHelp : terms.workingDays, 'working', workingDays)
    : undefined;

/** Whether an answer is late: not given by the last day, or given after it. */
export const isLate = (due: string | undefined, closedOn: string | undefined, today: string): boolean =>
  due !== undefined && due < (closedOn ?? today);
