import type { CreditItem } from '@law';
import { addDays } from '@platform/calendar';
import type { Message } from '@platform/kernel';

/** Something an enterprise can do about what stands in its file. Shanghai dates; days are included. */
export interface Step {
  readonly act: 'dispute' | 'correct' | 'prove-duties' | 'repair' | 're-inspection' | 'removal';
  readonly name: Message;
  /** The request that does it; absent where it is done on paper, at the agency named. */
  readonly route?: string | undefined;
  /** USCC of the agency to turn to. */
  readonly agency?: string | undefined;
  readonly from?: string | undefined;
  /** Last day; absent where no rule names one. */
  readonly until?: string | undefined;
  /** The last day depends on a year whose holidays are not announced yet. */
  readonly provisional?: boolean | undefined;
  readonly conditions?: readonly Condition[] | undefined;
}

export interface Condition extends Message {
  /** Whether it is met by what the registry knows; absent where it does not know. */
  readonly met?: boolean | undefined;
}

/** What rules say of the item's days. */
export interface StepDays {
  readonly today: string;
  /** First day on which it is as if never recorded. */
  readonly legalEnd: string | null;
  /** First day on which it can be repaired; null = it only ends by itself. */
  readonly repairableFrom: string | null;
}

/**
 * What the enterprise concerned can do about an item of any kind: dispute it 异议, which a filing of its own needs not, being
 * corrected; show that its duties are fulfilled; apply for repair 信用修复 between minimum and maximum.
 */
export const stepsOf = (item: CreditItem, days: StepDays): Step[] => {
  if (item.status !== 'recorded' || (days.legalEnd !== null && days.legalEnd <= days.today)) return [];
  if (item.agency === item.uscc)
    return [{ act: 'correct', name: CORRECT, route: `POST /v1/records/${item.id}/correct` }];
  const until = days.legalEnd === null ? {} : { until: addDays(days.legalEnd, -1) };
  return [...disputing(item, until), ...proving(item, until), ...repairing(item, days, until)];
};

type Until = Pick<Step, 'until'>;

const disputing = ({ id, disputed }: CreditItem, until: Until): Step[] =>
  disputed ? [] : [{ act: 'dispute', name: DISPUTE, route: `POST /v1/records/${id}/dispute`, ...until }];

/** Only what a paper ordered has duties. */
const proving = ({ measures, duties, agency }: CreditItem, until: Until): Step[] =>
  measures === undefined || duties?.at(-1)?.fulfilled
    ? []
    : [{ act: 'prove-duties', name: PROVE_DUTIES, agency, ...until }];

const repairing = ({ agency, duties, measures }: CreditItem, days: StepDays, until: Until): Step[] => {
  const { repairableFrom: from, legalEnd, today } = days;
  if (from === null || (legalEnd !== null && legalEnd <= from)) return [];
  const met = duties?.at(-1)?.fulfilled;
  const conditions = [
    { ...MINIMUM_OVER, met: from <= today },
    ...(measures ? [{ ...DUTIES_FULFILLED, ...(met !== undefined && { met }) }] : []),
    PROMISE_MADE,
  ];
  return [{ act: 'repair', name: REPAIR, agency, from, ...until, conditions }];
};

const DISPUTE = { zh: '提出异议', en: 'dispute it' };
const CORRECT = { zh: '更正本企业的申报', en: 'correct your own filing' };
const PROVE_DUTIES = {
  zh: '向作出决定的机关提交已履行义务的证明，由其录入',
  en: 'show the agency that decided that the duties are fulfilled: it records this',
};
const REPAIR = { zh: '向作出决定的机关申请信用修复', en: 'apply for repair to the agency that decided' };
const MINIMUM_OVER = { zh: '最短公示期已满', en: 'the shortest period of publication is over' };
const DUTIES_FULFILLED = { zh: '义务已全部履行', en: 'all duties are fulfilled' };
const PROMISE_MADE = { zh: '已公开作出信用承诺', en: 'a public promise is made' };
