import type { ItemClass, Measure } from './measures';
import type { Field } from './fields';

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

interface Common {
  /** Id of the record: the part of its stream's name after the first dash, e.g. `penalty-…`'s rest; unique in the product. */
  readonly id: string;
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
}

/** Administrative penalty 行政处罚. */
export interface PenaltyItem extends Common {
  readonly kind: 'penalty';
  readonly measures: readonly Measure[];
  readonly fineFen?: number | undefined;
  readonly confiscatedFen?: number | undefined;
  /** Class the agency states; it counts wherever a fine is among the measures, above the floor of the others. */
  readonly statedClass?: ItemClass | undefined;
  /** Last day of a restriction or ban that runs (trade ban, suspension); `9999-12-31` without end. */
  readonly measureUntil?: string | undefined;
  /** Reports on its duties in the order of their recording; absent = nobody has reported. */
  readonly duties?: readonly DutiesReport[] | undefined;
}

/** What was reported of the duties of a penalty. */
export interface DutiesReport {
  readonly fulfilled: boolean;
  /** Day on which this held. */
  readonly on: string;
  /** Shanghai day on which it was recorded: an item that had ended by then is not brought back. */
  readonly recordedOn: string;
}

/** Inspection or spot-check result 检查、监督抽查结果. `decided` = the day the result became final. */
export interface CheckItem extends Common {
  readonly kind: 'check';
  readonly result: 'passed' | 'failed';
  /** A failure counts only when final. */
  readonly final: boolean;
  /** Failed again at the re-check after rectification. */
  readonly again: boolean;
  readonly product?: string | undefined;
}

/** Honour or award 荣誉、奖项. `decided` = the day it was given. */
export interface HonourItem extends Common {
  readonly kind: 'honour';
  readonly programme: string;
  /** Its name for people; `title` is made of it. */
  readonly programmeName: string;
  readonly level: 'county' | 'city' | 'province' | 'state';
  readonly round?: string | undefined;
  readonly product?: string | undefined;
  /** Withdrawn, and when the deciding paper is dated; for fraud it is an adverse item of class serious and a bar for life. */
  readonly withdrawn?:
    { readonly on: string; readonly forFraud: boolean; readonly number?: string | undefined } | undefined;
}

/** Entry on a list, decided elsewhere 名单列入. `decided` = the listing date. */
export interface ListingItem extends Common {
  readonly kind: 'listing';
  readonly list: ListKind;
  readonly legalBasis?: string | undefined;
  /** Last day of the term; absent = until ended. */
  readonly until?: string | undefined;
  /** Day on which it was ended before its term. */
  readonly ended?: string | undefined;
}

/** Serious-dishonesty list 严重违法失信名单, abnormal list 经营异常名录, watch list 监管名录（重点关注）. */
export const LIST_KINDS = ['serious', 'abnormal', 'watch'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/**
 * A credit item: the neutral state of one record as disclosure and grading need it, at one moment of knowledge.
 * Severity, windows and points are derived from it when read; they are never stored with the fact.
 */
export type CreditItem = PenaltyItem | CheckItem | HonourItem | ListingItem;
export type ItemKind = CreditItem['kind'];
