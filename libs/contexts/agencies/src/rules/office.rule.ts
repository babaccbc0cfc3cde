import { usccProblem } from '@law';
import { type Caller, type Decision, type Refusal, reject } from '@platform/kernel';
import type { Agency } from './agency.rule';
import { actingProblem } from './competence.rule';

/** In the way of a decision; undefined where nothing is. */
export type Problem = Decision<never> | undefined;

/** The register's own facts that decisions about it need; current. */
export interface Around {
  /** Agency the caller acts for. */
  readonly acting?: Agency | undefined;
}

const refusedBy = (refusal: Refusal | undefined): Problem => refusal && { accepted: false, refusal };

/** The city quality office 质量强市办 keeps the register, or whoever runs the program. */
export const officeProblem = (by: Caller, { acting }: Around, today: string): Problem =>
  by.role === 'system' || by.role === 'city-office'
    ? refusedBy(actingProblem(by, acting, today))
    : reject('ONLY_CITY_OFFICE', '名录由市质量强市办公室维护。', 'The city quality office keeps this register.', {
        kind: 'forbidden',
      });

export const codeProblem = (uscc: string): Problem => {
  const problem = usccProblem(uscc);
  return problem && reject(problem.code, problem.zh, problem.en, { kind: 'invalid' });
};

export const agencyUnknown = (): Decision<never> =>
  reject('AGENCY_UNKNOWN', '名录中没有该机关。', 'No such agency is on the register.', { kind: 'unknown' });

/** Regions and superior named must be on the register themselves. */
export interface Named {
  readonly unknownRegions: readonly string[];
  /** Code of a superior that is not on the register. */
  readonly unknownSuperior?: string | undefined;
}

export const namedProblem = (
  uscc: string,
  superior: string | undefined,
  { unknownRegions, unknownSuperior }: Named,
): Problem => {
  if (unknownRegions.length > 0)
    return reject('REGION_NOT_REGISTERED', '地区未登记。', 'Register the region first.', {
      kind: 'invalid',
      regions: unknownRegions,
    });
  if (unknownSuperior !== undefined)
    return reject('SUPERIOR_NOT_REGISTERED', '上级机关未登记。', 'Register the superior first.', {
      kind: 'invalid',
      superior: unknownSuperior,
    });
  return superior === uscc
    ? reject('OWN_SUPERIOR', '机关不能是自己的上级。', 'No agency is its own superior.', { kind: 'invalid' })
    : undefined;
};
