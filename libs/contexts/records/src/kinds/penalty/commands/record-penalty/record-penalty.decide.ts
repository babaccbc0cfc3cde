import type { PartyKind } from '@law';
import { type Caller, type DataOf, type Decide, reject } from '@platform/kernel';
import { penaltyEvents } from '../../penalty.events';
import type { RecordState } from '../../../../events/record.state';
import { datesProblem } from '../../../../rules/dates.rule';
import { partyNameProblem } from '../../../../rules/party-name.rule';
import { measuresProblem, partyProblem } from '../../penalty-content.rule';
import type { Problem } from '../../../../rules/problem.rule';
import {
  recordedOnce,
  recordedPart,
  type Recording,
  type RecordingOutside,
  recordingProblem,
} from '../../../../rules/recording.rule';

type Recorded = DataOf<typeof penaltyEvents, 'PenaltyRecorded'>;
type Content = Omit<Recorded, keyof Recording | 'normalisedNumber' | 'partyCategory' | 'pending'>;

export interface Penalty extends Recording, Content {
  /** 行政相对人类别; a natural person 自然人 is not entered. */
  readonly partyCategory: PartyKind;
  /** Decided by the summary procedure 简易程序. */
  readonly summaryProcedure?: boolean | undefined;
  /** A minor act whose harm was removed 轻微且已消除危害后果. */
  readonly minorAndMended?: boolean | undefined;
}

/** Records an administrative penalty 行政处罚. Amounts in fen, dates of Shanghai. */
export class RecordPenalty {
  static readonly personal = ['representative', 'operator'];
  constructor(
    readonly data: Penalty,
    readonly by: Caller,
  ) {}
}

export interface PenaltyOutside extends RecordingOutside {
  /** 文号 as in the natural key. */
  readonly normalisedNumber: string;
}

export const recordPenalty: Decide<RecordPenalty, RecordState, string, PenaltyOutside> = (
  { data },
  state,
  { today },
  outside,
) => {
  const { summaryProcedure: _s, minorAndMended: _m, partyCategory, ...content } = data;
  const problem =
    notEnteredByLaw(data) ??
    partyProblem(data.uscc, data.partyName, partyCategory) ??
    partyNameProblem(data.uscc, data.partyName, [data.representative, data.operator]) ??
    datesProblem(data.dates, today) ??
    measuresProblem(data) ??
    recordingProblem(data, outside);
  if (problem) return problem;
  return recordedOnce(
    penaltyEvents.PenaltyRecorded(
      {
        ...content,
        ...recordedPart(data, outside),
        partyCategory: partyCategory as Recorded['partyCategory'],
        normalisedNumber: outside.normalisedNumber,
      },
      data.dates.decided,
    ),
    state,
  );
};

/** Shandong Credit Regulation art. 13: summary procedure, and minor acts whose harm was removed. */
const notEnteredByLaw = ({ summaryProcedure, minorAndMended }: Penalty): Problem =>
  summaryProcedure || minorAndMended
    ? reject(
        'NOT_ENTERED_BY_LAW',
        '依法不予录入：简易程序处罚或轻微且已消除危害后果的行为。',
        'By law this is not entered.',
        {
          kind: 'invalid',
          because: summaryProcedure ? 'summary-procedure' : 'minor-and-mended',
        },
      )
    : undefined;
