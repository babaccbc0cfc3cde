import type { CreditItem } from '@law';
import { type Caller, type Refusal, reject } from '@platform/kernel';
import type { Paper } from '../events/listing.events';
import { entryUnknown, type Problem, refusedBy } from './problem.rule';

/** What the caller's agency is to the agency that listed: the same or its successor, its superior, or nothing. */
export type Relation = 'own' | 'superior' | 'none';

/** Facts of the register of agencies and the calendar that a change is decided by. */
export interface ChangeOutside {
  readonly relation: Relation;
  /** Why the caller cannot act for its agency at all today. */
  readonly incompetence?: Refusal | undefined;
  /** Last day on which a judgment of that date is the listing agency's to enter (three working days). */
  readonly judgmentUntil?: string | undefined;
}

/**
 * Who may change an entry: its agency or the successor; the superior on a review decision; the city office on a judgment
 * the agency has not entered in three working days; the registry itself. For all but its own agency a pending entry is not
 * there.
 */
export const changeProblem = (
  by: Caller,
  { status }: Pick<CreditItem, 'status'>,
  { ground, paper }: { readonly ground: string; readonly paper?: Paper | undefined },
  { relation, incompetence, judgmentUntil }: ChangeOutside,
  today: string,
): Problem => {
  if (by.role === 'system') return undefined;
  if (incompetence) return refusedBy(incompetence);
  if (relation === 'own') return undefined;
  if (status === 'pending') return entryUnknown();
  if (relation === 'superior' && ground !== 'court')
    return paper
      ? undefined
      : reject(
          'REVIEW_DECISION_REQUIRED',
          '上级机关更改须注明复议决定文号。',
          'A superior needs its review decision.',
          {
            kind: 'invalid',
          },
        );
  if (by.role !== 'city-office' || ground !== 'court')
    return reject('NOT_YOUR_ENTRY', '该名单记录由其他机关列入，本机关无权更改。', 'Another agency made this entry.', {
      kind: 'forbidden',
    });
  if (!paper)
    return reject(
      'JUDGMENT_NUMBER_REQUIRED',
      '须注明判决书文号和日期。',
      'Number and date of the judgment are needed.',
      {
        kind: 'invalid',
      },
    );
  return judgmentUntil && today <= judgmentUntil
    ? reject(
        'AGENCY_STILL_HAS_TIME',
        '判决应先由原列入机关在三个工作日内录入。',
        'The listing agency has three working days to enter the judgment itself.',
        { until: judgmentUntil },
      )
    : undefined;
};

/** A change by review, court or the authority itself is made on paper, not before the entry and not in the future. */
export const paperProblem = (paper: Paper | undefined, listedOn: string, today: string): Problem => {
  if (!paper)
    return reject('PAPER_REQUIRED', '须注明文书的文号和日期。', 'Number and date of the paper are required.', {
      kind: 'invalid',
    });
  if (paper.date > today || paper.date < listedOn)
    return reject(
      'PAPER_DATE',
      '文书日期早于列入日期或晚于今天。',
      'The paper is dated before the entry or after today.',
      {
        kind: 'invalid',
        field: 'paper.date',
      },
    );
  return undefined;
};
