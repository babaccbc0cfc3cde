import { type Decision, reject } from '@platform/kernel';

export interface Terms {
  readonly purpose: string;
  readonly from: string;
  /** Last day. */
  readonly until: string;
}

/** What the registers say today. */
export interface TermsOutside {
  /** Whether the reader stands in the register of agencies. */
  readonly readerKnown: boolean;
  /** Purposes one may be authorised for. */
  readonly purposes: readonly string[];
}

export type TermsCode = 'READER_UNKNOWN' | 'PURPOSE_UNKNOWN' | 'PERIOD_EMPTY' | 'PERIOD_OVER';

/** What stands against the terms of an authorisation; undefined where nothing does. */
export const termsProblem = (
  { purpose, from, until }: Terms,
  { readerKnown, purposes }: TermsOutside,
  today: string,
): Decision<never, TermsCode> | undefined => {
  if (!readerKnown)
    return reject(
      'READER_UNKNOWN',
      '被授权机构未在机构名录中登记。',
      'The reader is not in the register of agencies.',
      {
        kind: 'unknown',
      },
    );
  if (!purposes.includes(purpose))
    return reject('PURPOSE_UNKNOWN', '该用途不属于可授权的查询用途。', 'Nobody can be authorised for this purpose.', {
      kind: 'invalid',
      purposes,
    });
  if (until < from)
    return reject('PERIOD_EMPTY', '授权截止日早于起始日。', 'The last day lies before the first.', { kind: 'invalid' });
  if (until < today)
    return reject('PERIOD_OVER', '授权期限已届满。', 'The period is over already.', { kind: 'invalid', until });
  return undefined;
};
