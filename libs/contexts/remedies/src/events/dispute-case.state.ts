import { type DataOf, evolveWith, type Stream } from '@platform/kernel';
import { caseStreamOf } from '../rules/case-id.rule';
import type { disputeCaseEvents } from './dispute-case.events';

/** Where the last case of an item stands; undetermined, it can be answered again. */
export type CaseStanding = 'none' | 'open' | 'undetermined' | 'answered' | 'lapsed';

/** What decisions about the cases of one item need to know. */
export interface DisputeCase {
  readonly standing: CaseStanding;
  readonly opened?: DataOf<typeof disputeCaseEvents, 'DisputeCaseOpened'> | undefined;
  /** Shanghai day on which its clock began. */
  readonly openedOn?: string | undefined;
  readonly helped: boolean;
}

/** One stream per item in dispute; its cases follow each other in it. */
export const disputeCase: Stream<DisputeCase> = {
  name: caseStreamOf,
  initial: { standing: 'none', helped: false },
  evolve: evolveWith<typeof disputeCaseEvents, DisputeCase>({
    DisputeCaseOpened: (_, opened, { heldOn }) => ({ standing: 'open', opened, openedOn: heldOn, helped: false }),
    DisputeCaseExtended: (state) => ({ ...state, helped: true }),
    DisputeCaseAnswered: (state, { outcome }) => ({
      ...state,
      standing: outcome === 'undetermined' ? 'undetermined' : 'answered',
    }),
    DisputeCaseLapsed: (state) => ({ ...state, standing: 'lapsed' }),
  }),
};
