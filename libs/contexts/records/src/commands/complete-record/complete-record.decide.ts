import type { CreditItem } from '@law';
import { accept, type Caller, type Decide, type NewEvent, reject } from '@platform/kernel';
import { checkEvents, type CHECK_RESULTS } from '../../events/check.events';
import { penaltyEvents } from '../../events/penalty.events';
import { recordEvents } from '../../events/record.events';
import type { RecordState } from '../../events/record.state';
import { datesProblem } from '../../rules/dates.rule';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { type Problem, recordAnnulled, recordUnknown } from '../../rules/problem.rule';

export interface LearntDates {
  readonly actEnd?: string | undefined;
  readonly found?: string | undefined;
  readonly served?: string | undefined;
  readonly published?: string | undefined;
}

export interface Completion {
  readonly id: string;
  /** Dates learnt later; only missing ones are filled. */
  readonly dates?: LearntDates | undefined;
  /** Last day of a restriction that runs; `9999-12-31` without end. */
  readonly measureUntil?: string | undefined;
  readonly duties?: { readonly fulfilled: boolean; readonly on: string } | undefined;
  /** The result became final; the re-inspection 复检 may have found another. */
  readonly final?: { readonly on: string; readonly result?: (typeof CHECK_RESULTS)[number] | undefined } | undefined;
}

/** Adds what was not known when the record was made. */
export class CompleteRecord {
  constructor(
    readonly data: Completion,
    readonly by: Caller,
  ) {}
}

type Step = { readonly problem: Problem } | { readonly events: readonly NewEvent[] };
const none: Step = { events: [] };

export const completeRecord: Decide<CompleteRecord, RecordState, string, ChangeOutside> = (
  { data, by },
  { item },
  { today },
  outside,
) => {
  if (!item) return recordUnknown();
  if (item.status === 'annulled') return recordAnnulled();
  const problem = changeProblem(by, item, {}, outside, today);
  if (problem) return problem;
  const events: NewEvent[] = [];
  for (const step of [dates(item, data, today), duties(item, data, today), finality(item, data, today)]) {
    if ('problem' in step && step.problem) return step.problem;
    if ('events' in step) events.push(...step.events);
  }
  return accept(...events);
};

const dates = (item: CreditItem, { dates = {}, measureUntil }: Completion, today: string): Step => {
  const known: Record<string, unknown> = {
    ...item.dates,
    ...(item.kind === 'penalty' && { measureUntil: item.measureUntil }),
  };
  const learnt = Object.entries({ ...dates, measureUntil }).filter(([, date]) => date !== undefined);
  const other = learnt.find(([name, date]) => known[name] !== undefined && known[name] !== date);
  if (other)
    return {
      problem: reject(
        'DATE_ALREADY_KNOWN',
        '该日期已有记录；如有误，请更正。',
        'This date is known already; if it is wrong, correct it.',
        {
          field: other[0],
          known: known[other[0]],
        },
      ),
    };
  if (measureUntil && item.kind !== 'penalty') return penaltyOnly('measureUntil');
  const missing = Object.fromEntries(learnt.filter(([name]) => known[name] === undefined));
  if (Object.keys(missing).length === 0) return none;
  const { measureUntil: _, ...added } = missing;
  const problem = datesProblem({ kind: item.kind, dates: { ...item.dates, ...added } }, today);
  return problem ? { problem } : { events: [recordEvents.RecordCompleted(missing)] };
};

const duties = (item: CreditItem, { duties }: Completion, today: string): Step => {
  if (!duties) return none;
  if (item.kind !== 'penalty') return penaltyOnly('duties');
  const last = item.duties?.at(-1);
  if (last?.fulfilled === duties.fulfilled && (!duties.fulfilled || last.on === duties.on)) return none;
  const problem = dayProblem('duties', duties.on, item.dates.decided, today);
  return problem ? { problem } : { events: [penaltyEvents.PenaltyDutiesReported(duties, duties.on)] };
};

const finality = (item: CreditItem, { final }: Completion, today: string): Step => {
  if (!final) return none;
  if (item.kind !== 'check')
    return {
      problem: reject('NOT_A_CHECK', '只有检查结果才有终局日期。', 'Only the result of a check becomes final.', {
        kind: 'invalid',
      }),
    };
  const result = final.result ?? item.result;
  if (item.final)
    return item.dates.decided === final.on && item.result === result
      ? none
      : {
          problem: reject(
            'ALREADY_FINAL',
            '检查结果已是终局结果；如有误，请更正。',
            'The result is final already; if it is wrong, correct it.',
          ),
        };
  const problem = dayProblem('final', final.on, item.dates.found ?? item.dates.decided, today);
  return problem ? { problem } : { events: [checkEvents.CheckBecameFinal({ on: final.on, result }, final.on)] };
};

const penaltyOnly = (field: string): Step => ({
  problem: reject('NOT_A_PENALTY', '只有行政处罚才有此项。', 'Only a penalty has this.', { kind: 'invalid', field }),
});

const dayProblem = (field: string, day: string, notBefore: string, today: string): Problem =>
  day > today
    ? reject('DATE_IN_THE_FUTURE', '日期晚于今天。', 'The date lies in the future.', {
        kind: 'invalid',
        field,
        date: day,
      })
    : day < notBefore
      ? reject('DATES_OUT_OF_ORDER', '日期早于记录本身。', 'The date is before the record itself.', {
          kind: 'invalid',
          field,
          date: day,
        })
      : undefined;
