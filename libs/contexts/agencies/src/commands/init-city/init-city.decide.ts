import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { agencyEvents } from '../../events/agency.events';
import type { AgencyState } from '../../events/agency.state';
import { codeProblem } from '../../rules/office.rule';

/** The first day of a city: its quality office 质量强市办, the one that registers all others. */
export class InitCity {
  constructor(
    readonly data: {
      readonly uscc: string;
      readonly name: string;
      readonly shortNames?: readonly string[] | undefined;
      /** First day of the office; the day of the command where absent. */
      readonly from?: string | undefined;
    },
    readonly by: Caller,
  ) {}
}

export interface CityAround {
  /** City offices on the register that are not closed. */
  readonly offices: readonly string[];
}

type Code = 'ONLY_OPERATOR_INITS' | 'CITY_HAS_OFFICE' | 'AGENCY_IS_NO_CITY_OFFICE';

export const initCity: Decide<InitCity, AgencyState, Code, CityAround> = (
  { data: { uscc, name, shortNames = [], from }, by },
  { agency },
  { today },
  { offices },
) => {
  if (by.role !== 'system')
    return reject('ONLY_OPERATOR_INITS', '仅可由运维在命令行初始化。', 'Only from the command line of the program.', {
      kind: 'forbidden',
    });
  const problem = codeProblem(uscc);
  if (problem) return problem as never;
  if (agency)
    return agency.kind === 'city-office'
      ? accept()
      : reject('AGENCY_IS_NO_CITY_OFFICE', '该代码已登记为其他机关。', 'This code is registered as another agency.');
  if (offices.length > 0)
    return reject('CITY_HAS_OFFICE', '本市已有质量强市办公室。', 'This city has its quality office already.', {
      offices,
    });
  const begins = from ?? today;
  return accept(
    agencyEvents.AgencyRegistered(
      {
        uscc,
        name,
        shortNames: [...shortNames],
        kind: 'city-office',
        capacity: 'recorder',
        level: 'city',
        fields: ['quality'],
        regions: [],
        from: begins,
      },
      begins,
    ),
  );
};
