import type { QueryBus } from '@nestjs/cqrs';
import { type Field, parseUscc } from '@law';
import { isWithin } from '@platform/calendar';
import { type AgencyInChain, GetAgency, type NamedAgency, ResolveAgencyName } from '@contexts/agencies';
import type { ResolvedAuthority } from './import-penalties';

type Unresolved = Extract<ResolvedAuthority, { ok: false }>;
const unresolved = (zh: string, en: string, column?: 'authorityCode'): Unresolved => ({
  ok: false,
  zh,
  en,
  ...(column && { column }),
});

const NOT_REGISTERED = unresolved(
  '机关名录中没有在决定日期使用该名称的机关。',
  'No agency on the register bore this name on the day of the decision.',
);
const SEVERAL = unresolved('该名称在决定日期指多个机关，请用全称。', 'Several agencies bore this name on that day.');
const CODE_UNREADABLE = unresolved('处罚机关代码有误。', 'The code of the authority is wrong.', 'authorityCode');
const CODE_UNKNOWN = unresolved('机关名录中没有该代码。', 'No agency on the register has this code.', 'authorityCode');
const CONTRADICTION = unresolved(
  '代码与名称指不同的机关。',
  'Code and name are those of different agencies.',
  'authorityCode',
);
const NO_FIELD = unresolved('该机关在决定日期无任何领域职权。', 'On that day the agency was competent in no field.');
const SEVERAL_FIELDS = unresolved(
  '该机关有多个领域，文件未写明属于哪一个。',
  'The agency has several fields; the file does not tell which one this is.',
);

/** The authority of a row by the register: its code where the row has one, else its name on the day; never by likeness. */
export const registeredAuthority =
  (queries: QueryBus) =>
  async ({ name, code }: { name: string; code?: string | undefined }, on: string): Promise<ResolvedAuthority> => {
    const named = await queries.execute(new ResolveAgencyName(name, on));
    const uscc = code === undefined ? only(named) : byCode(code, named);
    if (typeof uscc !== 'string') return uscc;
    const agency = await queries.execute(new GetAgency(uscc));
    if (!agency) return code === undefined ? NOT_REGISTERED : CODE_UNKNOWN;
    const fields = fieldsOn(agency, on);
    if (fields.length !== 1) return fields.length === 0 ? NO_FIELD : SEVERAL_FIELDS;
    return { ok: true, uscc, field: fields[0] as Field, inCharge: agency.heirs.at(-1) ?? uscc };
  };

const only = (named: readonly NamedAgency[]): string | Unresolved =>
  named.length > 1 ? SEVERAL : (named[0]?.uscc ?? NOT_REGISTERED);

const byCode = (code: string, named: readonly NamedAgency[]): string | Unresolved => {
  const read = parseUscc(code);
  if (!read.ok) return CODE_UNREADABLE;
  return named.length === 0 || named.some(({ uscc }) => uscc === read.uscc) ? read.uscc : CONTRADICTION;
};

const fieldsOn = ({ fields }: Pick<AgencyInChain, 'fields'>, day: string): Field[] =>
  fields.filter(({ from, until }) => isWithin(day, from, until)).map(({ field }) => field);
