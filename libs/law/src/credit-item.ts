import type { ItemClass, Measure } from './measures';
import type { Field } from './fields';
import type { Deed } from './deed';
import type { Magnitude } from './levels';

/** Five dates of an adverse record: each rule starts its clock at another. Shanghai dates; absent where not known. */
export interface ItemDates {
  /** End of the act 违法行为终了日. */
  readonly actEnd?: string | undefined;
  /** Finding 发现日. */
  readonly found?: string | undefined;
  /** Decision, the date of the deciding paper 处罚决定日期. */
  readonly decided: string;
  /** Service of the paper 送达日. */
  readonly served?: string | undefined;
  /** Publication 公示日. */
  readonly published?: string | undefined;
}

export type ItemStatus =
  /** A second person must confirm it: it counts for nothing, only the recording agency sees it. */
  | 'pending'
  | 'recorded'
  /** As if never recorded, on past days too. */
  | 'annulled';

/** What a recorded item is to those who may see it. */
export type Standing =
  | 'adverse'
  /** Favourable, or neither. */
  | 'neutral'
  | 'watch'
  /** Told for surveillance 风险监测: it finds no fault, and is no public matter. */
  | 'signal'
  /** A check whose result is not final. */
  | 'not-final-check';

/**
 * How others read an item, whatever its kind: disclosure and grading know no kinds. Its kind works it out anew after
 * every fact.
 */
export interface Reading {
  readonly standing: Standing;
  /** What rulebooks can be about; none where it tells of nothing that could count. */
  readonly deeds: readonly Deed[];
  /** Neutral, and made public by no law: shared alone 只共享. */
  readonly shared?: boolean | undefined;
  /** Class of an adverse item that is not worked out from its measures; absent = a rule knows none. */
  readonly class?: ItemClass | undefined;
  /** Dates at which the clocks of an adverse item start, where they are not its own: those of an honour's withdrawal. */
  readonly clocks?: ItemDates | undefined;
  /** First day on which it is over by itself: the honour withdrawn, the certificate expired, the entry ended. */
  readonly over?: string | undefined;
  /** Sizes that dated scales make levels of. */
  readonly magnitudes?: readonly Magnitude[] | undefined;
}

/**
 * A credit item: the neutral state of one record as disclosure and grading need it, at one moment of knowledge.
 * Severity, levels, windows and points are derived from it when read; they are never stored with the fact. Each kind of
 * record adds fields of its own.
 */
export interface CreditItem {
  /** Id of the record: its stream's name without the context; unique in the product. */
  readonly id: string;
  /** Kind of record, lower case with dashes: `penalty`, `check`, `listing` … */
  readonly kind: string;
  readonly uscc: string;
  readonly partyName: string;
  /** USCC of the agency that recorded it (today's code). */
  readonly agency: string;
  readonly field: Field;
  /** Short title for people, Chinese. */
  readonly title: string;
  /** Decision number 文号, report number or certificate number as written in the paper. */
  readonly number?: string | undefined;
  readonly dates: ItemDates;
  readonly status: ItemStatus;
  /** Marked disputed: shown in every view at once. */
  readonly disputed: boolean;
  /** Item ids whose fall takes this one with it. */
  readonly restsOn: readonly string[];
  /** Item ids of the same act of the same party: one deduction, the largest. */
  readonly sameActAs: readonly string[];
  /** What a paper ordered 处罚种类; absent where its kind orders nothing. */
  readonly measures?: readonly Measure[] | undefined;
  readonly fineFen?: number | undefined;
  /** Class the agency states; it counts wherever a fine is among the measures, above the floor of the others. */
  readonly statedClass?: ItemClass | undefined;
  /** Last day of a restriction or ban that runs (trade ban, suspension); `9999-12-31` without end. */
  readonly measureUntil?: string | undefined;
  /** Reports on its duties in the order of their recording; absent = nobody has reported. */
  readonly duties?: readonly DutiesReport[] | undefined;
  /** Taken back by a later paper 撤销 (of an honour, a certificate): it is none any more. */
  readonly withdrawn?: Withdrawal | undefined;
  /** Repaired 信用修复 by a decision: as if never recorded from its day on. */
  readonly repaired?: Repair | undefined;
  /** The list an entry is on. */
  readonly list?: ListKind | undefined;
  readonly reading: Reading;
}

/** What was reported of the duties of a paper. */
export interface DutiesReport {
  readonly fulfilled: boolean;
  /** Day on which this held. */
  readonly on: string;
  /** Shanghai day on which it was recorded: an item that had ended by then is not brought back. */
  readonly recordedOn: string;
}

export interface Withdrawal {
  /** Date of the deciding paper. */
  readonly on: string;
  readonly forFraud: boolean;
  readonly number?: string | undefined;
}

/** Decision that an adverse item is repaired. */
export interface Repair {
  /** Date of the deciding paper. */
  readonly on: string;
  readonly number: string;
  /** Who decided it, as in the paper. */
  readonly authority: string;
}

/** Serious-dishonesty list 严重违法失信名单, abnormal list 经营异常名录, watch list 监管名录（重点关注）. */
export const LIST_KINDS = ['serious', 'abnormal', 'watch'] as const;
export type ListKind = (typeof LIST_KINDS)[number];
