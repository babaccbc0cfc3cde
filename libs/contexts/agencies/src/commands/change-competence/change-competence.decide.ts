import type { Field } from '@law';
import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { latest } from '@platform/calendar';
import { agencyEvents } from '../../events/agency.events';
import type { AgencyState } from '../../events/agency.state';
import type { Agency } from '../../rules/agency.rule';
import { agencyUnknown, type Around, type Named, namedProblem, officeProblem } from '../../rules/office.rule';

/** Exactly these fields and regions, under this superior, from a day on 职权变更. */
export class ChangeCompetence {
  constructor(
    readonly data: {
      readonly uscc: string;
      readonly fields: readonly Field[];
      /** Codes of the register of regions; none = everywhere. */
      readonly regions: readonly string[];
      /** None where absent. */
      readonly superior?: string | undefined;
      readonly from: string;
    },
    readonly by: Caller,
  ) {}
}

export const changeCompetence: Decide<ChangeCompetence, AgencyState, string, Around & Named> = (
  { data, by },
  { agency },
  { today },
  outside,
) => {
  const problem = officeProblem(by, outside, today) ?? namedProblem(data.uscc, data.superior, outside);
  if (problem) return problem;
  if (!agency) return agencyUnknown();
  if (isAlready(agency, data)) return accept();
  if (agency.until !== undefined)
    return reject('AGENCY_CLOSED', '该机关已撤并。', 'This agency is no longer.', { until: agency.until });
  const last = latest(
    agency.from,
    ...[...agency.fields, ...agency.regions].flatMap(({ from, until }) => [from, until]),
  );
  if (data.from < last)
    return reject('COMPETENCE_CHANGED_SINCE', '日期早于上一次职权变更。', 'The day comes before the last change.', {
      last,
    });
  const { fields, regions, superior, from } = data;
  return accept(
    agencyEvents.AgencyCompetenceChanged(
      { fields: [...fields], regions: [...regions], ...(superior !== undefined && { superior }), from },
      from,
    ),
  );
};

const isAlready = (agency: Agency, { fields, regions, superior }: ChangeCompetence['data']): boolean =>
  agency.superior === superior &&
  same(
    agency.fields.filter(runs).map((f) => f.field),
    fields,
  ) &&
  same(
    agency.regions.filter(runs).map((r) => r.region),
    regions,
  );

const runs = ({ until }: { until?: string | undefined }): boolean => until === undefined;
const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...new Set(b)].sort());
