import { parseRegistrationNumber, parseUscc } from '@law';
import { accept, type Caller, type Decide, type NewEvent, reject } from '@platform/kernel';
import { enterpriseEvents } from '../../events/enterprise.events';
import type { EnterpriseState } from '../../events/enterprise.state';
import {
  type Around,
  districtProblem,
  keeperProblem,
  type Problem,
  registrationNumberProblem,
  tradeProblem,
} from '../../rules/keeping.rule';

/**
 * Makes an enterprise known. The registry itself (`system`) enters the name as the first paper has it, district unknown;
 * a regulator or the city office registers it, also where a paper has named it before.
 */
export class RegisterEnterprise {
  constructor(
    readonly data: {
      readonly uscc: string;
      readonly name: string;
      /** `paper` where all that is known is a name in a paper; `register` where absent. */
      readonly source?: 'register' | 'paper' | undefined;
      /** Code of the register of regions. */
      readonly district?: string | undefined;
      /** GB/T 4754. */
      readonly trade?: string | undefined;
      /** What it was registered under before it had a unified code 工商注册号; of one that is known already it is added. */
      readonly registrationNumber?: string | undefined;
      /** Names it bore before 曾用名; of an enterprise that is known already they are added. */
      readonly formerNames?: readonly string[] | undefined;
      /** First day of this name and district. */
      readonly from?: string | undefined;
    },
    readonly by: Caller,
  ) {}
}

export const registerEnterprise: Decide<RegisterEnterprise, EnterpriseState, string, Around> = (
  { data, by },
  { known },
  { today },
  outside,
) => {
  const parsed = parseUscc(data.uscc);
  if (!parsed.ok) return reject(parsed.code, parsed.zh, parsed.en, { kind: 'invalid' });
  const { name, source = 'register', district, trade, from } = data;
  const problem =
    keeperProblem(by, outside) ??
    districtProblem(district, outside) ??
    tradeProblem(trade) ??
    registrationNumberProblem(parsed.uscc, data.registrationNumber) ??
    laterThan(from, today);
  if (problem) return problem;
  const noted = [...numberNoted(known, data.registrationNumber), ...namesNoted(known, data)];
  if (known && (source === 'paper' || isAlready(known, data))) return accept<NewEvent>(...noted);
  if (known && known.source === 'register')
    return reject(
      'REGISTERED_WITH_OTHER_CONTENT',
      '该企业已登记，内容不同；请使用更名、迁移或行业变更。',
      'It is registered with another content: rename it, move it or change its trade.',
      { registered: { name: known.name, district: known.district, trade: known.trade } },
    );
  return accept<NewEvent>(
    enterpriseEvents.EnterpriseRegistered(
      {
        uscc: parsed.uscc,
        name,
        source,
        ...(district !== undefined && { district }),
        ...(trade !== undefined && { trade }),
        ...(from !== undefined && { from }),
        warnings: parsed.warnings.map(({ code }) => code),
      },
      from,
    ),
    ...noted,
  );
};

const numberNoted = (known: EnterpriseState['known'], given: string | undefined): readonly NewEvent[] => {
  const read = given === undefined ? undefined : parseRegistrationNumber(given);
  return read?.ok && !known?.registrationNumbers.includes(read.number)
    ? [enterpriseEvents.RegistrationNumberNoted({ number: read.number })]
    : [];
};

const namesNoted = (
  known: EnterpriseState['known'],
  { name, formerNames = [] }: RegisterEnterprise['data'],
): readonly NewEvent[] =>
  [...new Set(formerNames)]
    .filter((former) => former !== name && !known?.names.includes(former))
    .map((former) => enterpriseEvents.FormerNameNoted({ name: former }));

const isAlready = (
  known: NonNullable<EnterpriseState['known']>,
  { name, district, trade }: RegisterEnterprise['data'],
): boolean =>
  known.source === 'register' &&
  known.name === name &&
  (district === undefined || known.district === district) &&
  (trade === undefined || known.trade === trade);

const laterThan = (from: string | undefined, today: string): Problem =>
  from !== undefined && from > today
    ? reject('DAY_IN_FUTURE', '日期不得晚于今天。', 'The day has not come yet.', { kind: 'invalid', today })
    : undefined;
