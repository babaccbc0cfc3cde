import { type Moment, reject } from '@platform/kernel';
import { dayProblem } from '../../rules/dates.rule';
import type { Problem } from '../../rules/problem.rule';
import type { CourtEnforcementItem } from './court-enforcement-item.rule';

type Period = Pick<CourtEnforcementItem, 'enforcement' | 'publishedUntil' | 'ended'> & { readonly openedOn: string };

/** Only its list does a court publish for a time, and nothing ends before it began. */
export const periodProblem = (
  { enforcement, publishedUntil, ended, openedOn }: Period,
  { today }: Pick<Moment, 'today'>,
): Problem => {
  if (publishedUntil && enforcement !== 'dishonest')
    return reject(
      'NOT_ON_THE_LIST',
      '只有失信被执行人才有公布期限。',
      'Only a listed debtor is published for a time.',
      {
        kind: 'invalid',
        field: 'publishedUntil',
      },
    );
  if (publishedUntil && publishedUntil < openedOn)
    return reject('DATES_OUT_OF_ORDER', '公布期限早于列入日期。', 'The publication would end before it begins.', {
      kind: 'invalid',
      field: 'publishedUntil',
      date: publishedUntil,
      notBefore: openedOn,
    });
  return ended && dayProblem('ended.on', ended.on, openedOn, today);
};
