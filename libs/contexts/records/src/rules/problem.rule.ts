import { type Decision, type Refusal, reject } from '@platform/kernel';

/** A refusal on its way through pure rules; undefined where nothing is in the way. */
export type Problem = Decision<never> | undefined;

/** A refusal worked out by another context's rule, handed to a decision as data. */
export const refusedBy = (refusal: Refusal | undefined): Problem => refusal && { accepted: false, refusal };

export const recordUnknown = (): Decision<never, 'RECORD_UNKNOWN'> =>
  reject('RECORD_UNKNOWN', '没有这条记录。', 'There is no such record.', { kind: 'unknown' });

export const recordAnnulled = (): Decision<never, 'RECORD_ANNULLED'> =>
  reject('RECORD_ANNULLED', '该记录已撤销，只能恢复。', 'This record is annulled; it can only be reinstated.');
