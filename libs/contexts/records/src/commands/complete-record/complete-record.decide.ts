import type { CreditItem } from '@law';
import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { kindOf } from '../../kinds/record-kinds.rule';
import type { LearntDate } from '../../kinds/record.kind';
import { datesProblem } from '../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { type Problem, recordAnnulled, recordUnknown } from '../../rules/problem.rule';

export type LearntDates = { readonly [D in LearntDate]?: string | undefined };

export interface Completion {
  readonly id: string;
  /** Dates learnt later; only missing ones are filled. A restriction without end runs until `9999-12-31`. */
  readonly dates: LearntDates;
}

/** Adds dates that were not known when the record was made. */
export class CompleteRecord {
  constructor(
    readonly data: Completion,
    readonly by: Caller,
  ) {}
}

export const completeRecord: Decide<CompleteRecord, RecordState, string, ChangeOutside> = (
  { data, by },
  { item },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const learnt = Object.entries(data.dates).filter(([, date]) => date !== undefined) as [LearntDate, string][];
  const known: LearntDates = { ...item.dates, measureUntil: item.measureUntil };
  const missing: LearntDates = Object.fromEntries(learnt.filter(([name]) => known[name] === undefined));
  const problem =
    changeProblem(by, item, {}, outside, today) ?? alreadyKnown(learnt, known) ?? notOfItsKind(item, learnt);
  if (problem) return problem;
  if (Object.keys(missing).length === 0) return accept();
  const { measureUntil: _, ...dates } = missing;
  return (
    datesProblem({ ...item.dates, ...dates }, today, kindOf(item).decidingDate) ??
    accept(recordEvents.RecordCompleted(missing))
  );
};

const alreadyKnown = (learnt: readonly [LearntDate, string][], known: LearntDates): Problem => {
  const other = learnt.find(([name, date]) => known[name] !== undefined && known[name] !== date);
  return (
    other &&
    reject(
      'DATE_ALREADY_KNOWN',
      '该日期已有记录；如有误，请更正。',
      'This date is known already; if it is wrong, correct it.',
      { field: other[0], known: known[other[0]] },
    )
  );
};

const notOfItsKind = (item: CreditItem, learnt: readonly [LearntDate, string][]): Problem => {
  const other = learnt.find(([name]) => !kindOf(item).learnable.includes(name));
  return (
    other &&
    reject('NOT_OF_THIS_KIND', '该类记录没有此项。', 'A record of this kind has no such date.', {
      kind: 'invalid',
      field: other[0],
    })
  );
};
