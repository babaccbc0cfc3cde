import { evolveWith, type Stream } from '@platform/kernel';
import type { erasureEvents } from './erasure.events';

export interface ErasureState {
  readonly told: boolean;
}

/** Id: that of the act in the erasure journal. */
export const erasure: Stream<ErasureState> = {
  name: (id) => `erasures.erasure-${id}`,
  initial: { told: false },
  evolve: evolveWith<typeof erasureEvents, ErasureState>({ KeysDestroyed: () => ({ told: true }) }),
};
