import { accept, type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import { agencyEvents } from '../../events/agency.events';
import type { AgencyState } from '../../events/agency.state';
import { type Around, codeProblem, type Named, namedProblem, officeProblem } from '../../rules/office.rule';

export type Registration = DataOf<typeof agencyEvents, 'AgencyRegistered'>;

/** Puts an agency, bank or office on the register of agencies 机关名录. */
export class RegisterAgency {
  constructor(
    readonly data: Registration,
    readonly by: Caller,
  ) {}
}

export const registerAgency: Decide<RegisterAgency, AgencyState, string, Around & Named> = (
  { data, by },
  { registered },
  { today },
  outside,
) => {
  const problem =
    officeProblem(by, outside, today) ?? codeProblem(data.uscc) ?? namedProblem(data.uscc, data.superior, outside);
  if (problem) return problem;
  if (!registered) return accept(agencyEvents.AgencyRegistered(data, data.from));
  return inWords(registered) === inWords(data)
    ? accept()
    : reject(
        'AGENCY_REGISTERED_ALREADY',
        '该机关已登记，内容不同；请使用更名、职权变更。',
        'It is registered with another content: rename it or change its competence.',
        {
          registered: { name: registered.name, from: registered.from },
        },
      );
};

const inWords = ({ shortNames, fields, regions, ...rest }: Registration): string =>
  JSON.stringify([
    [...shortNames].sort(),
    [...fields].sort(),
    [...regions].sort(),
    [rest.uscc, rest.name, rest.kind, rest.capacity, rest.level, rest.superior ?? null, rest.from],
  ]);
