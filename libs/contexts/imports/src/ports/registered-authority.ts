import type { QueryBus } from '@nestjs/cqrs';
import { type Field, parseUscc, type Unreadable, unreadable } from '@law';
import { isWithin } from '@platform/calendar';
import { type AgencyInChain, GetAgency, type NamedAgency, ResolveAgencyName } from '@contexts/agencies';
import type { NamedAuthority } from '../rules/row-reading.rule';

/** Who decided, as the register of agencies resolves a name on a day. */
export interface RegisteredAuthority {
  readonly ok: true;
  readonly uscc: string;
  /** Where it has one field alone. */
  readonly field?: Field | undefined;
  /** Code of the agency in charge today: the same, or the last that took over. It records. */
  readonly inCharge: string;
  readonly confirmsBySecondPerson: boolean;
}

/** Why it does not; `column`: where it is not the name's. */
export type UnknownAuthority = Unreadable & { readonly column?: 'authorityCode' };

const NOT_REGISTERED = unreadable(
  'AUTHORITY_NOT_REGISTERED',
  '机关名录中没有在决定日期使用该名称的机关。',
  'No agency on the register bore this name on the day of the decision.',
);
const SEVERAL = unreadable(
  'AUTHORITY_AMBIGUOUS',
  '该名称在决定日期指多个机关，请用全称。',
  'Several agencies bore this name on that day.',
);
const ofCode = (code: string, zh: string, en: string): UnknownAuthority => ({
  ...unreadable(code, zh, en),
  column: 'authorityCode',
});
const CODE_UNREADABLE = ofCode('AUTHORITY_CODE_WRONG', '机关代码有误。', 'The code of the authority is wrong.');
const CODE_UNKNOWN = ofCode(
  'AUTHORITY_NOT_REGISTERED',
  '机关名录中没有该代码。',
  'No agency on the register has this code.',
);
const CONTRADICTION = ofCode(
  'AUTHORITY_CONTRADICTS_CODE',
  '代码与名称指不同的机关。',
  'Code and name are those of different agencies.',
);
const NO_FIELD = unreadable(
  'AUTHORITY_WITHOUT_FIELD',
  '该机关在决定日期无任何领域职权。',
  'On that day the agency was competent in no field.',
);

/** The authority of a row by the register: its code where the row has one, else its name on the day; never by likeness. */
export const registeredAuthority = async (
  queries: QueryBus,
  { name, code }: NamedAuthority,
  on: string,
): Promise<RegisteredAuthority | UnknownAuthority> => {
  const named = await queries.execute(new ResolveAgencyName(name, on));
  const uscc = code === undefined ? only(named) : byCode(code, named);
  if (typeof uscc !== 'string') return uscc;
  const agency = await queries.execute(new GetAgency(uscc));
  if (!agency) return code === undefined ? NOT_REGISTERED : CODE_UNKNOWN;
  const fields = fieldsOn(agency, on);
  if (fields.length === 0) return NO_FIELD;
  const inCharge = agency.heirs.at(-1) ?? uscc;
  const acting = inCharge === uscc ? agency : await queries.execute(new GetAgency(inCharge));
  return {
    ...{ ok: true, uscc, inCharge, confirmsBySecondPerson: acting?.confirmsBySecondPerson ?? false },
    ...(fields.length === 1 && { field: fields[0] }),
  };
};

const only = (named: readonly NamedAgency[]): string | UnknownAuthority =>
  named.length > 1 ? SEVERAL : (named[0]?.uscc ?? NOT_REGISTERED);

const byCode = (code: string, named: readonly NamedAgency[]): string | UnknownAuthority => {
  const read = parseUscc(code);
  if (!read.ok) return CODE_UNREADABLE;
  return named.length === 0 || named.some(({ uscc }) => uscc === read.uscc) ? read.uscc : CONTRADICTION;
};

const fieldsOn = ({ fields }: Pick<AgencyInChain, 'fields'>, day: string): Field[] =>
  fields.filter(({ from, until }) => isWithin(day, from, until)).map(({ field }) => field);
