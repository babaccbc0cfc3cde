import { type CreditItem, type Dispute, type DisputeGround, type DisputeOutcome, settledDispute } from '@law';
import type { Paper } from './fields.events';
import type { Fact, Recorder, Stream } from '@platform/kernel';
import { kindOfEvent } from '../kinds/record-kinds.rule';
import { recordStreamOf } from '../rules/opened.rule';
import type { RecordBody } from '../kinds/record.kind';
import { evolveRecordBody } from '../rules/record-body.rule';
import { evolveRecordItem } from '../rules/record-item.rule';

interface Annulled {
  readonly ground: string;
  readonly paper?: Paper | undefined;
  readonly because?: string | undefined;
  /** It was waiting for a second person. */
  readonly pending: boolean;
}

/** What decisions about one record need to know. */
export interface RecordState {
  readonly item?: CreditItem | undefined;
  /** As first recorded, and as it stands now; persons still sealed. */
  readonly recorded?: RecordBody | undefined;
  readonly body?: RecordBody | undefined;
  readonly recorder?: Recorder | undefined;
  /** Subjects of those who recorded, confirmed, completed or corrected it, or told further of it. */
  readonly hands: readonly string[];
  readonly wasPending: boolean;
  /** How many times it has been in force. */
  readonly opened: number;
  readonly annulled?: Annulled | undefined;
  /** Numbers of the papers whose withdrawal of this was annulled. */
  readonly fallenWithdrawals: readonly string[];
  /** Numbers of the papers of repairs that were withdrawn. */
  readonly withdrawnRepairs: readonly string[];
  readonly dispute?: Dispute | undefined;
}

/** A withdrawal that fell: another one needs a paper of its own. */
const fallenWith = ({ item: before, fallenWithdrawals }: RecordState, after: CreditItem | undefined) =>
  before?.withdrawn?.number && !after?.withdrawn
    ? { fallenWithdrawals: [...fallenWithdrawals, before.withdrawn.number] }
    : {};

const lifeOf = (state: RecordState, fact: Fact): Partial<RecordState> => {
  const data = fact.data as { ground: string; paper?: Paper; because?: string; outcome: DisputeOutcome; opens: number };
  switch (fact.type) {
    case 'RecordAnnulled':
      return {
        annulled: {
          ground: data.ground,
          paper: data.paper,
          because: data.because,
          pending: state.item?.status === 'pending',
        },
      };
    case 'RecordReinstated':
      return { annulled: undefined, opened: data.opens };
    case 'RecordRepairWithdrawn':
      return { withdrawnRepairs: [...state.withdrawnRepairs, state.item?.repaired?.number ?? ''] };
    case 'RecordDisputed':
      return { dispute: { ground: data.ground as DisputeGround, state: 'open', corrected: false } };
    case 'RecordDisputeSettled':
      return { dispute: settledDispute(state.dispute, data.outcome) };
    case 'RecordConfirmed':
      return { hands: [...state.hands, fact.by.subject] };
    default:
      // Whatever is told of it since may put right what is disputed: a correction, a withdrawal annulled, a date, its duties.
      return fact.type === 'RecordCompleted' || kindOfEvent(fact.type)
        ? {
            hands: [...state.hands, fact.by.subject],
            dispute: state.dispute && { ...state.dispute, corrected: true },
          }
        : {};
  }
};

/** One stream per record, whatever its kind; its id is the item's. */
export const record: Stream<RecordState> = {
  name: recordStreamOf,
  initial: { hands: [], wasPending: false, opened: 0, fallenWithdrawals: [], withdrawnRepairs: [] },
  evolve: (state, fact) => {
    const item = evolveRecordItem(state.item, fact);
    const body = evolveRecordBody(state.body, fact);
    const first = state.item
      ? {}
      : { recorded: body, recorder: fact.by, wasPending: item?.status === 'pending', opened: 1 };
    return { ...state, item, body, ...first, ...fallenWith(state, item), ...lifeOf(state, fact) };
  },
};
