import { accept, type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import { regionEvents } from '../../events/region.events';
import type { RegionState } from '../../events/region.state';
import { type Around, officeProblem } from '../../rules/office.rule';
import { REGION_CODE } from '../../rules/region.rule';

/** Puts a region on the register: a national code of GB/T 2260, or the city's own beside it. */
export class RegisterRegion {
  constructor(
    readonly data: DataOf<typeof regionEvents, 'RegionRegistered'>,
    readonly by: Caller,
  ) {}
}

export interface RegionAround extends Around {
  /** Codes named that are not on the register. */
  readonly unknownRegions: readonly string[];
}

export const registerRegion: Decide<RegisterRegion, RegionState, string, RegionAround> = (
  { data, by },
  { region },
  { today },
  outside,
) => {
  const problem = officeProblem(by, outside, today);
  if (problem) return problem;
  if (!REGION_CODE.test(data.code) || data.local === /^\d{6}$/.test(data.code))
    return reject(
      'REGION_CODE_NOT_VALID',
      '国家代码为六位数字；本地代码为四位数字、短横和字母数字。',
      'A national code has six digits; a local one four, a dash, and capital letters or digits.',
      {
        kind: 'invalid',
      },
    );
  if (outside.unknownRegions.length > 0)
    return reject('REGION_NOT_REGISTERED', '上级地区未登记。', 'Register the region it lies in first.', {
      kind: 'invalid',
      regions: outside.unknownRegions,
    });
  if (!region) return accept(regionEvents.RegionRegistered(data, data.from));
  const same = (['name', 'within', 'local', 'from', 'source'] as const).every((key) => region[key] === data[key]);
  return same
    ? accept()
    : reject(
        'REGION_REGISTERED_ALREADY',
        '该地区代码已登记，内容不同。',
        'This code is registered with another content.',
      );
};
