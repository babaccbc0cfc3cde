import type { CreditItem } from '@law';
import { type Caller, type Refusal, reject } from '@platform/kernel';
import type { Paper } from '../events/fields.events';
import { type Problem, recordUnknown, refusedBy } from './problem.rule';

/** What the caller is to who recorded: the same (or its agency's successor), its superior, or nothing. */
export type Relation = 'own' | 'superior' | 'none';

/** Facts of the register of agencies and the calendar that a change is decided by. */
export interface ChangeOutside {
  readonly relation: Relation;
  /** Why the caller cannot act for its agency at all today. */
  readonly incompetence?: Refusal | undefined;
  /** Last day on which a judgment of that date is the recording agency's to enter (three working days). */
  readonly judgmentUntil?: string | undefined;
}

export interface Change {
  readonly ground?: string | undefined;
  readonly paper?: Paper | undefined;
}

/**
 * Who may change what was recorded (domain.md §1): its agency or the successor; the superior on a review decision; the
 * city office on a judgment the agency has not entered in three working days; the registry itself; an enterprise what it
 * filed itself. Of other firms' records it does not even learn.
 */
export const changeProblem = (
  by: Caller,
  { status, uscc }: CreditItem,
  { ground, paper }: Change,
  { relation, incompetence, judgmentUntil }: ChangeOutside,
  today: string,
): Problem => {
  if (by.role === 'system') return undefined;
  if (incompetence) return refusedBy(incompetence);
  if (relation === 'own') return undefined;
  if (status === 'pending' || (by.role === 'enterprise' && by.enterprise !== uscc)) return recordUnknown();
  if (relation === 'superior' && ground !== 'court')
    return paper
      ? undefined
      : reject(
          'REVIEW_DECISION_REQUIRED',
          '上级机关更改须注明复议决定文号。',
          'A superior needs the number of its review decision.',
          {
            kind: 'invalid',
          },
        );
  if (by.role === 'city-office' && ground === 'court') return judgmentProblem(paper, judgmentUntil, today);
  return reject('NOT_YOUR_RECORD', '该记录由其他机关记录，本机关无权更改。', 'Another agency recorded this.', {
    kind: 'forbidden',
  });
};

const judgmentProblem = (paper: Paper | undefined, judgmentUntil: string | undefined, today: string): Problem => {
  if (!paper)
    return reject(
      'JUDGMENT_NUMBER_REQUIRED',
      '须注明判决书文号和日期。',
      'Number and date of the judgment are required.',
      {
        kind: 'invalid',
      },
    );
  return agencyHasTime(judgmentUntil, today);
};

/** A judgment is the agency's to enter, until it has let three working days go by. */
export const agencyHasTime = (judgmentUntil: string | undefined, today: string): Problem =>
  judgmentUntil && today <= judgmentUntil
    ? reject(
        'AGENCY_STILL_HAS_TIME',
        '判决应先由原记录机关在三个工作日内录入。',
        'The recording agency has three working days to enter the judgment itself.',
        { until: judgmentUntil },
      )
    : undefined;
