import { type Decision, type Refusal, reject } from '@platform/kernel';

/** A refusal on its way through pure rules; undefined where nothing is in the way. */
export type Problem = Decision<never> | undefined;

/** A refusal worked out by another context's rule, handed to a decision as data. */
export const refusedBy = (refusal: Refusal | undefined): Problem => refusal && { accepted: false, refusal };

export const entryUnknown = (): Decision<never> =>
  reject('ENTRY_UNKNOWN', '没有这条名单记录。', 'There is no such entry.', { kind: 'unknown' });

export const entryAnnulled = (): Decision<never> =>
  reject('ENTRY_ANNULLED', '该名单记录已撤销，只能恢复。', 'This entry is annulled; it can only be reinstated.');

const inTheFuture = (field: string, date: string): Decision<never> =>
  reject('DATE_IN_THE_FUTURE', '日期晚于今天。', 'The date lies in the future.', { kind: 'invalid', field, date });

const outOfOrder = (field: string, date: string): Decision<never> =>
  reject('DATES_OUT_OF_ORDER', '日期早于列入日期。', 'The date is before the day of the entry.', {
    kind: 'invalid',
    field,
    date,
  });

/** A day that something happened: not before `notBefore`, not in the future. */
export const dayProblem = (field: string, date: string | undefined, today: string, notBefore?: string): Problem => {
  if (date === undefined) return undefined;
  if (date > today) return inTheFuture(field, date);
  return notBefore !== undefined && date < notBefore ? outOfOrder(field, date) : undefined;
};

/** A term may end in the future, but not before it begins. */
export const termProblem = (until: string | undefined, listedOn: string): Problem =>
  until !== undefined && until < listedOn ? outOfOrder('until', until) : undefined;
