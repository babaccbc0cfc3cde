import {
  halfWidth,
  holdsIdentityNumber,
  isSoleTrader,
  mayBeOldIdentityNumber,
  parseRegistrationNumber,
  unreadable,
  withoutBlanks,
} from '@law';
import type { RowReading } from './row-reading.rule';

export interface Person {
  name?: string;
  idType?: string;
  idNumber?: string;
}
export type OtherCodes = { [K in (typeof CODES)[number]]?: string };

/** A name or number that was left out or covered on the way is not kept: it would join people who are not the same. */
const LEFT_OUT = /^[（(]?(略|隐去|保密)[)）]?$|[*×]/;
const CODES = ['registration', 'organisation', 'tax', 'institution', 'socialOrganisation'] as const;

const shown = (text: string | undefined): string | undefined => (text && LEFT_OUT.test(text) ? undefined : text);

/** Legal representative 法定代表人, or operator 经营者 of a sole trader: personal, sealed before it is kept. */
export const personOf = (row: RowReading, who: 'representative' | 'operator'): Person | undefined => {
  const isOperator = who === 'operator';
  const name = isOperator ? undefined : shown(row.text('representative'));
  const idType = row.text(isOperator ? 'idType' : 'representativeIdType');
  const idNumber = shown(row.text(isOperator ? 'idNumber' : 'representativeIdNumber'));
  if (!name && !idNumber) return undefined;
  return { ...(name && { name }), ...(idType && { idType }), ...(idNumber && { idNumber }) };
};

/** The codes of the other columns, as written. A sole trader's tax number may be the operator's own number: left out. */
export const otherCodesOf = (row: RowReading): OtherCodes | undefined => {
  const codes: OtherCodes = {};
  for (const key of CODES) {
    const code = row.text(key);
    if (code && key === 'tax' && holdsIdentityNumber(code)) row.note(key, A_PERSONS);
    else if (code) codes[key] = code;
  }
  return Object.keys(codes).length > 0 ? codes : undefined;
};

/** The 15-digit registration number 工商注册号, by which the enterprise is found too; a wrong one is named in the notes. */
export const registrationNumberOf = (row: RowReading, uscc: string): string | undefined => {
  const key = row.text('registration') === undefined ? 'uscc' : 'registration';
  const written = halfWidth(withoutBlanks(row.text(key) ?? ''));
  if (!/^\d{15}$/.test(written)) return undefined;
  const read = parseRegistrationNumber(written);
  const problem = read.ok ? isSoleTrader(uscc) && mayBeOldIdentityNumber(written) && MAY_BE_A_PERSONS : read;
  if (problem) row.note(key, problem);
  return problem ? undefined : written;
};

/** What tells of a person is sealed before it is kept; the tax number is left out where it is a person's. */
const MAY_HOLD = ['representative', 'representativeIdType', 'representativeIdNumber', 'idType', 'idNumber', 'tax'];

/** A person has to take the number of a citizen out of a text: it would be stored and published as it stands. */
export const faultPersonsIn = (row: RowReading): void => {
  for (const key of row.keys)
    if (!MAY_HOLD.includes(key) && holdsIdentityNumber(row.text(key) ?? '')) row.fault(key, IDENTITY_NUMBER);
};

const A_PERSONS = unreadable(
  'TAX_NUMBER_IS_A_PERSONS',
  '税务登记号为公民身份号码，未录入。',
  'The tax number is the number of a person and was left out.',
);
const MAY_BE_A_PERSONS = unreadable(
  'REGISTRATION_NUMBER_MAY_BE_A_PERSONS',
  '该号码可能是经营者的15位身份证号码，未作为工商注册号登记。',
  'It may be the 15-digit identity number of the operator: it was not registered as a registration number.',
);
const IDENTITY_NUMBER = unreadable(
  'IDENTITY_NUMBER_IN_TEXT',
  '含有公民身份号码，请删去后重新导入。',
  'It holds the number of an identity document: take it out and import the row again.',
);
