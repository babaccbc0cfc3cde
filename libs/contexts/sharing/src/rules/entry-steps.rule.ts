import { addDays } from '@platform/calendar';
import type { Message } from '@platform/kernel';

/** What the steps about a list entry depend on. */
interface Entry {
  readonly id: string;
  readonly status: string;
  readonly disputed: boolean;
  readonly agency: string;
  /** Last day of its term, and the first day on which it is as if never recorded. */
  readonly until?: string | undefined;
  readonly legalEnd?: string | undefined;
  /** First day on which it can be taken off early; absent where no rule names one. */
  readonly removableFrom?: string | undefined;
}

export interface EntryStep {
  readonly act: 'dispute' | 'removal';
  readonly name: Message;
  readonly route?: string;
  readonly agency?: string;
  readonly from?: string;
  readonly until?: string;
  readonly conditions?: readonly Message[];
}

/**
 * What the enterprise can do about an entry of a list: dispute it, and apply for early removal 提前移出 where the rules of the list
 * know one (SAMR Order 44).
 */
export const entrySteps = ({ id, status, disputed, agency, removableFrom: from, ...entry }: Entry): EntryStep[] => {
  if (status !== 'recorded') return [];
  const last = entry.until ?? (entry.legalEnd && addDays(entry.legalEnd, -1));
  const until = last === undefined ? {} : { until: last };
  const dispute = { act: 'dispute' as const, name: DISPUTE, route: `POST /v1/lists/entries/${id}/dispute`, ...until };
  const removal = from !== undefined && (last === undefined || from <= last);
  return [
    ...(disputed ? [] : [dispute]),
    ...(removal ? [{ act: 'removal' as const, name: REMOVAL, agency, from, ...until, conditions: CONDITIONS }] : []),
  ];
};

const DISPUTE = { zh: '提出异议', en: 'dispute it' };
const REMOVAL = { zh: '向列入机关申请提前移出名单', en: 'apply for early removal to the agency that listed' };
const CONDITIONS: readonly Message[] = [
  { zh: '已自觉履行行政处罚决定中的义务', en: 'the duties of the penalty are fulfilled' },
  { zh: '已主动消除危害后果和不良影响', en: 'the harm is removed' },
  { zh: '未再受到较重行政处罚', en: 'no further heavier penalty came' },
];
