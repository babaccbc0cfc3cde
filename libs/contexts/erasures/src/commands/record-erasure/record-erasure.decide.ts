import { accept, type Caller, type Decide } from '@platform/kernel';
import { erasureEvents } from '../../events/erasure.events';
import type { ErasureState } from '../../events/erasure.state';

/** What the journal says of an act of forgetting; its keys are destroyed already. */
export interface DoneErasure {
  readonly id: string;
  /** Shanghai date `yyyy-MM-dd`. */
  readonly on: string;
  readonly keys: readonly string[];
  readonly records: readonly string[];
  readonly ground: string;
}

export class RecordErasure {
  constructor(
    readonly data: DoneErasure,
    readonly by: Caller,
  ) {}
}

/** It cannot be refused, and is quiet the second time: whoever opens the keys tells what is not told yet. */
export const recordErasure: Decide<RecordErasure, ErasureState> = (
  { data: { keys, records, ground, on } },
  { told },
) => (told ? accept() : accept(erasureEvents.KeysDestroyed({ keys: [...keys], records: [...records], ground }, on)));
