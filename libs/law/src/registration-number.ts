import { halfWidth, type Unreadable, unreadable, withoutBlanks } from './text';

export type ParsedRegistrationNumber = { readonly ok: true; readonly number: string } | Unreadable;

/**
 * Check digit of the first 14 digits of a registration number 工商注册号 (GS 15-2006; ISO 7064, MOD 11,10). Undefined for
 * what are not 14 digits.
 */
export const registrationNumberCheck = (first14: string): string | undefined => {
  if (!/^\d{14}$/.test(first14)) return undefined;
  const remainder = [...first14].reduce((before, digit) => (((before + Number(digit)) % 10 || 10) * 2) % 11, 10);
  return `${(11 - remainder) % 10}`;
};

/**
 * Reads the number an enterprise was registered under before it had a unified code: 6 digits of the authority of first
 * registration, 8 of the serial number, one check digit.
 */
export const parseRegistrationNumber = (text: string): ParsedRegistrationNumber => {
  const number = halfWidth(withoutBlanks(text));
  if (!/^\d{15}$/.test(number))
    return unreadable('REGISTRATION_NUMBER_LENGTH', '工商注册号应为15位数字。', 'A registration number has 15 digits.');
  return registrationNumberCheck(number.slice(0, 14)) === number[14]
    ? { ok: true, number }
    : unreadable(
        'REGISTRATION_NUMBER_CHECK',
        '工商注册号校验位不符，请核对。',
        'The check digit of the registration number is wrong: please compare it with the licence.',
      );
};

/** Birth date of an old identity number, in the place of the kind of a sole trader and the next five digits. */
const BIRTH_DATE = /^\d{6}\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/;

/**
 * Whether 15 digits may be the identity number of a person born before 2000. A sole trader's papers sometimes carry its
 * operator's number in the place of its own, and one in ten of those passes as a registration number.
 */
export const mayBeOldIdentityNumber = (number: string): boolean => BIRTH_DATE.test(number);
