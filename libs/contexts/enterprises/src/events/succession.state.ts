import { type DataOf, evolveWith, type Stream } from '@platform/kernel';
import { successionStreamOf } from '../rules/succession-key.rule';
import type { successionEvents } from './succession.events';

type Merger = DataOf<typeof successionEvents, 'MergerRecorded'>;
type Split = DataOf<typeof successionEvents, 'SplitRecorded'>;

/** What decisions on one succession need. */
export interface SuccessionState {
  /** As it stands; absent before it is recorded, and where it is annulled. */
  readonly merger?: Merger | undefined;
  readonly split?: Split | undefined;
  /** How often it was annulled: what is recorded again after that is another command. */
  readonly annulments: number;
}

export const succession: Stream<SuccessionState> = {
  name: successionStreamOf,
  initial: { annulments: 0 },
  evolve: evolveWith<typeof successionEvents, SuccessionState>({
    MergerRecorded: ({ annulments }, merger) => ({ merger, annulments }),
    SplitRecorded: ({ annulments }, split) => ({ split, annulments }),
    SuccessionAnnulled: ({ annulments }) => ({ annulments: annulments + 1 }),
  }),
};
