import { type Decision, type Refusal, reject } from '@platform/kernel';

/** A refusal on its way through pure rules; undefined where nothing is in the way. */
export type Problem = Decision<never> | undefined;

/** A refusal worked out by another context's rule, handed to a decision as data. */
export const refusedBy = (refusal: Refusal | undefined): Problem => refusal && { accepted: false, refusal };

export const recordUnknown = (): Decision<never, 'RECORD_UNKNOWN'> =>
  reject('RECORD_UNKNOWN', '没有这条记录。', 'There is no such record.', { kind: 'unknown' });

export const recordAnnulled = (): Decision<never, 'RECORD_ANNULLED'> =>
  reject('RECORD_ANNULLED', '该记录已撤销，只能恢复。', 'This record is annulled; it can only be reinstated.');

/** An honour withdrawn for fraud bars its holder from that programme for life 终身不得再申报. */
export const holderBarred = () =>
  reject(
    'HOLDER_BARRED',
    '该主体因弄虚作假被撤销过此奖项，终身不得再申报。',
    'This award was withdrawn from the holder for fraud: it may never apply again.',
  );
