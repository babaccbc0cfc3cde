import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { latest } from '@platform/calendar';
import { agencyEvents } from '../../events/agency.events';
import type { AgencyState } from '../../events/agency.state';
import { agencyUnknown, type Around, officeProblem } from '../../rules/office.rule';

/** Other names from a day on; code and stream stay. An agency with a new code is another agency that succeeds it. */
export class RenameAgency {
  constructor(
    readonly data: {
      readonly uscc: string;
      readonly name: string;
      readonly shortNames: readonly string[];
      /** First day of the new names. */
      readonly from: string;
    },
    readonly by: Caller,
  ) {}
}

export const renameAgency: Decide<RenameAgency, AgencyState, string, Around> = (
  { data, by },
  { agency },
  { today },
  outside,
) => {
  const problem = officeProblem(by, outside, today);
  if (problem) return problem;
  if (!agency) return agencyUnknown();
  const { name, shortNames, from } = data;
  const running = agency.names.filter((n) => n.until === undefined);
  const known = running.map((n) => n.name).sort();
  if (running.some((n) => n.from === from) && same(known, [name, ...shortNames].sort())) return accept();
  if (agency.until !== undefined)
    return reject('AGENCY_CLOSED', '该机关已撤并。', 'This agency is no longer.', { until: agency.until });
  const last = latest(agency.from, ...agency.names.map((n) => n.from));
  if (from <= last)
    return reject('RENAMED_SINCE', '更名日期应晚于上一次更名。', 'The day must come after that of the last name.', {
      last,
    });
  return accept(agencyEvents.AgencyRenamed({ name, shortNames: [...shortNames], from }, from));
};

const same = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b);
