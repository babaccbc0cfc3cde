import type { Decision, Refusal } from '@platform/kernel';

/** Also for a case the caller may not know of. */
export const CASE_UNKNOWN: Refusal<'CASE_UNKNOWN'> = {
  code: 'CASE_UNKNOWN',
  kind: 'unknown',
  message: { zh: '没有这件异议。', en: 'There is no such case.' },
};

export const caseUnknown = (): Decision<never, 'CASE_UNKNOWN'> => ({ accepted: false, refusal: CASE_UNKNOWN });
