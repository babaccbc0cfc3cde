import { evolveWith, type Stream } from '@platform/kernel';
import type { RegisteredRegion } from '../rules/region.rule';
import type { regionEvents } from './region.events';

export interface RegionState {
  readonly region?: RegisteredRegion | undefined;
}

export const region: Stream<RegionState> = {
  name: (code) => `agencies.region-${code}`,
  initial: {},
  evolve: evolveWith<typeof regionEvents, RegionState>({
    RegionRegistered: (_, data) => ({ region: data }),
    RegionSucceeded: ({ region: before }, { successor, on }) =>
      before ? { region: { ...before, successor, until: on } } : {},
  }),
};
