import type { CreditItem, ItemDates, Reading } from '@law';
import type { AnyCatalogue, Fact, Message, Moment } from '@platform/kernel';
import type { Problem } from '../rules/problem.rule';

/** All that a record says today, by the names of its catalogue; persons still sealed. */
export type RecordBody = Readonly<Record<string, unknown>>;

/** An item before anybody has read it. */
export type Unread<I extends CreditItem = CreditItem> = Omit<I, 'reading'>;

/** Where records stand in an enterprise's file, by the sections of the credit report of 2022 公共信用信息报告. */
export type Section =
  'penalties' | 'checks' | 'licences' | 'honours' | 'promises' | 'evaluations' | 'judgments' | 'others';

/** Dates that can be learnt after the recording. */
export type LearntDate = 'actEnd' | 'found' | 'served' | 'published' | 'measureUntil';

/** What the deciding date of a kind is called, and from which day on its papers can be served and published. */
export interface DecidingDate extends Message {
  readonly papersFrom: (dates: ItemDates) => string;
}

/**
 * All that the rest of the product knows of a kind of record: nothing else names it. `I` is its item, `O` what its own
 * rules need of the outside.
 */
export interface RecordKind<C extends AnyCatalogue = AnyCatalogue, I extends CreditItem = CreditItem, O = unknown> {
  /** Lower case with dashes; its streams' names begin with it. */
  readonly kind: I['kind'];
  readonly name: Message;
  readonly section: Section;
  /** Its own events; those of a record's life are common to all kinds. */
  readonly events: C;
  /** The event that opens a record of it, and the one that corrects its values. */
  readonly recorded: AnyCatalogue[string];
  readonly corrected: AnyCatalogue[string];
  readonly learnable: readonly LearntDate[];
  readonly decidingDate?: DecidingDate;
  /** Every word its deeds can be, for rulebooks. */
  readonly deeds: readonly string[];
  /** Every criterion and every level of the scales it measures by, each after the scale's name and a dot. */
  readonly scales?: readonly string[];
  /** The item after an event of its own; any other event changes nothing. */
  evolve(item: Unread<I> | undefined, fact: Fact): Unread<I> | undefined;
  /** How disclosure and grading read the item; its status they read themselves. */
  read(item: Unread<I>): Reading;
  /** What further events of its own change in the body. */
  body?(body: RecordBody, fact: Fact): RecordBody;
  /** Why the record as corrected could not have been recorded. */
  contentProblem?(item: Unread<I>, body: RecordBody, outside: O, moment: Moment): Problem;
  /** What stands in the way of its coming into force: confirmed, or reinstated. */
  forceProblem?(outside: O): Problem;
}
