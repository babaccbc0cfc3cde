import { reject } from '@platform/kernel';
import type { Problem } from '../../rules/problem.rule';

/** No certificate ends before it was granted. */
export const validityProblem = (grantedOn: string, validUntil: string | undefined): Problem =>
  validUntil !== undefined && validUntil < grantedOn
    ? reject('DATES_OUT_OF_ORDER', '有效期截止日早于发证日期。', 'It would end before it was granted.', {
        kind: 'invalid',
        field: 'validUntil',
        date: validUntil,
        notBefore: grantedOn,
      })
    : undefined;
