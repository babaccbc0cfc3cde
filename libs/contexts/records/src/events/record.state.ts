import type { CreditItem } from '@law';
import type { Fact, Recorder, Stream } from '@platform/kernel';
import { recordStreamOf } from '../rules/opened.rule';
import { evolveRecordBody, type RecordBody } from '../rules/record-body.rule';
import { evolveRecordItem } from '../rules/record-item.rule';

/** What decisions about one record need to know. */
export interface RecordState {
  readonly item?: CreditItem | undefined;
  /** As first recorded, and as it stands now; persons still sealed. */
  readonly recorded?: RecordBody | undefined;
  readonly body?: RecordBody | undefined;
  readonly recorder?: Recorder | undefined;
  readonly wasPending: boolean;
  /** How many times it has been in force. */
  readonly opened: number;
  readonly annulled?:
    { readonly ground: string; readonly because?: string | undefined; readonly pending: boolean } | undefined;
  readonly dispute?: { readonly state: 'open' | 'undetermined'; readonly corrected: boolean } | undefined;
}

const lifeOf = (state: RecordState, fact: Fact): Partial<RecordState> => {
  const data = fact.data as { ground: string; because?: string; outcome: string; opens: number };
  switch (fact.type) {
    case 'RecordAnnulled':
      return { annulled: { ground: data.ground, because: data.because, pending: state.item?.status === 'pending' } };
    case 'RecordReinstated':
      return { annulled: undefined, opened: data.opens };
    case 'RecordDisputed':
      return { dispute: { state: 'open', corrected: false } };
    case 'RecordDisputeSettled':
      return {
        dispute: data.outcome === 'undetermined' ? { state: 'undetermined', corrected: false } : undefined,
      };
    default:
      return fact.type.endsWith('Corrected') && state.dispute ? { dispute: { ...state.dispute, corrected: true } } : {};
  }
};

/** One stream per record, whatever its kind; its id is the item's. */
export const record: Stream<RecordState> = {
  name: recordStreamOf,
  initial: { wasPending: false, opened: 0 },
  evolve: (state, fact) => {
    const item = evolveRecordItem(state.item, fact);
    const body = evolveRecordBody(state.body, fact);
    const first = state.item
      ? {}
      : { recorded: body, recorder: fact.by, wasPending: item?.status === 'pending', opened: 1 };
    return { ...state, item, body, ...first, ...lifeOf(state, fact) };
  },
};
