import {
  halfWidth,
  holdsIdentityNumber,
  isSoleTrader,
  mayBeOldIdentityNumber,
  parseRegistrationNumber,
  withoutBlanks,
} from '@law';
import type { Penalty } from '@contexts/records';
import type { RowReading } from './row-reading';

type Person = NonNullable<Penalty['representative']>;
type OtherCodes = NonNullable<Penalty['otherCodes']>;

/** A name or number that was left out or covered on the way is not kept: it would join people who are not the same. */
const LEFT_OUT = /^[（(]?(略|隐去|保密)[)）]?$|[*×]/;

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

const A_PERSONS = {
  zh: '税务登记号为公民身份号码，未录入。',
  en: 'The tax number is the number of a person and was left out.',
};

/** The codes of the other columns, as written. A sole trader's tax number may be the operator's own number: left out. */
export const otherCodesOf = (row: RowReading): OtherCodes | undefined => {
  const codes: OtherCodes = {};
  for (const key of ['registration', 'organisation', 'tax', 'institution', 'socialOrganisation'] as const) {
    const code = row.text(key);
    if (code && key === 'tax' && holdsIdentityNumber(code)) row.note(key, A_PERSONS);
    else if (code) codes[key] = code;
  }
  return Object.keys(codes).length > 0 ? codes : undefined;
};

const MAY_BE_A_PERSONS = {
  zh: '该号码可能是经营者的15位身份证号码，未作为工商注册号登记。',
  en: 'It may be the 15-digit identity number of the operator: it was not registered as a registration number.',
};

/** The 15-digit registration number 工商注册号, by which the enterprise is found too; a wrong one is named in the notes. */
export const registrationNumberOf = (row: RowReading, uscc: string): string | undefined => {
  const written = halfWidth(withoutBlanks(row.text('registration') ?? ''));
  if (!/^\d{15}$/.test(written)) return undefined;
  const read = parseRegistrationNumber(written);
  const problem = read.ok ? isSoleTrader(uscc) && mayBeOldIdentityNumber(written) && MAY_BE_A_PERSONS : read;
  if (problem) row.note('registration', problem);
  return problem ? undefined : written;
};
