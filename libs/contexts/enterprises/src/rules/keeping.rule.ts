import { isSoleTrader, mayBeOldIdentityNumber, parseRegistrationNumber } from '@law';
import { type Caller, type Decision, type Refusal, reject } from '@platform/kernel';

/** In the way of a decision; undefined where nothing is. */
export type Problem = Decision<never> | undefined;

/** What decisions on an enterprise are given from outside. */
export interface Around {
  /** Why the caller's agency may not act today, by the register of agencies. */
  readonly incompetence?: Refusal | undefined;
  /** The district named is not on the register of regions. */
  readonly districtUnknown?: boolean | undefined;
}

/** Regulators and the city office keep the register of enterprises; the registry itself enters whom a paper names. */
export const keeperProblem = ({ role }: Caller, { incompetence }: Around): Problem => {
  if (role === 'system') return undefined;
  if (role !== 'regulator' && role !== 'city-office')
    return reject(
      'ONLY_REGULATORS',
      '仅监管部门和市质量强市办公室可维护。',
      'Regulators and the city office do this.',
      {
        kind: 'forbidden',
      },
    );
  return incompetence && { accepted: false, refusal: incompetence };
};

export const districtProblem = (district: string | undefined, { districtUnknown }: Around): Problem =>
  districtUnknown
    ? reject('REGION_NOT_REGISTERED', '该地区未登记。', 'This region is not on the register.', {
        kind: 'invalid',
        regions: [district],
      })
    : undefined;

/** Letter and up to four digits of GB/T 4754-2017. */
const TRADE = /^[A-T]\d{0,4}$/;

export const tradeProblem = (trade: string | undefined): Problem =>
  trade === undefined || TRADE.test(trade)
    ? undefined
    : reject(
        'TRADE_NOT_VALID',
        '行业代码应为GB/T 4754的门类字母加至多四位数字。',
        'A trade is a letter of GB/T 4754 and up to four digits.',
        {
          kind: 'invalid',
        },
      );

/** A registration number is public; what may be the number of a sole trader's operator is not taken for one. */
export const registrationNumberProblem = (uscc: string, given: string | undefined): Problem => {
  if (given === undefined) return undefined;
  const read = parseRegistrationNumber(given);
  if (!read.ok) return reject(read.code, read.zh, read.en, { kind: 'invalid' });
  return isSoleTrader(uscc) && mayBeOldIdentityNumber(read.number)
    ? reject(
        'REGISTRATION_NUMBER_MAY_BE_PERSONAL',
        '该号码可能是经营者的15位身份证号码，不能作为工商注册号公开，请勿填写。',
        'It may be the 15-digit identity number of the operator, which must not become public: leave it out.',
        { kind: 'invalid' },
      )
    : undefined;
};

/** A change holds from a day that has come, and comes after the one before. */
export const dayProblem = (on: string, last: string | undefined, today: string): Problem => {
  if (on > today)
    return reject('DAY_IN_FUTURE', '日期不得晚于今天。', 'The day has not come yet.', { kind: 'invalid', today });
  return last !== undefined && on <= last
    ? reject('CHANGED_SINCE', '日期应晚于上一次变更。', 'The day must come after that of the last change.', { last })
    : undefined;
};

export const enterpriseUnknown = (): Decision<never> =>
  reject('ENTERPRISE_UNKNOWN', '没有该企业。', 'No such enterprise is known.', { kind: 'unknown' });
