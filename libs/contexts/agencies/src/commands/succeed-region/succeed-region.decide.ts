import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { regionEvents } from '../../events/region.events';
import type { RegionState } from '../../events/region.state';
import { officeProblem } from '../../rules/office.rule';
import type { RegionAround } from '../register-region/register-region.decide';

/** A region becomes another one 行政区划调整; the old code stays valid inside old codes and papers. */
export class SucceedRegion {
  constructor(
    readonly data: {
      readonly code: string;
      readonly successor: string;
      /** First day on which it is the other one. */
      readonly on: string;
    },
    readonly by: Caller,
  ) {}
}

export const succeedRegion: Decide<SucceedRegion, RegionState, string, RegionAround> = (
  { data: { code, successor, on }, by },
  { region },
  { today },
  outside,
) => {
  const problem = officeProblem(by, outside, today);
  if (problem) return problem;
  if (!region) return reject('REGION_UNKNOWN', '没有这个地区。', 'No such region.', { kind: 'unknown' });
  if (outside.unknownRegions.length > 0 || successor === code)
    return reject('REGION_NOT_REGISTERED', '承继地区未登记。', 'Register the successor first.', {
      kind: 'invalid',
      regions: [successor],
    });
  if (region.successor === successor && region.until === on) return accept();
  if (region.successor !== undefined)
    return reject('SUCCEEDED_BY_ANOTHER', '该地区已由其他地区承继。', 'Another region has succeeded it.', {
      successor: region.successor,
    });
  if (on <= region.from)
    return reject('CLOSED_BEFORE_ITS_BEGINNING', '日期应晚于设立日期。', 'It cannot end before it began.', {
      kind: 'invalid',
      from: region.from,
    });
  return accept(regionEvents.RegionSucceeded({ successor, on }, on));
};
