import { reject } from '@platform/kernel';
import type { ItemDates } from '@law';
import type { Paper } from '../events/fields.events';
import type { DecidingDate } from '../kinds/record.kind';
import type { Problem } from './problem.rule';

const NAMES: Record<keyof ItemDates, string> = {
  actEnd: '违法行为终了日',
  found: '发现日',
  decided: '决定日期',
  served: '送达日期',
  published: '公示日期',
};

/** Most papers are served and published from their decision on. */
const DECISION: DecidingDate = { zh: '决定日期', en: 'decision', papersFrom: ({ decided }) => decided };

/** A day in the future, or an order no paper can have: act and finding before the decision, service and publication after. */
export const datesProblem = (dates: ItemDates, today: string, deciding = DECISION): Problem => {
  const [notAfter, notBefore] = [dates.decided, deciding.papersFrom(dates)];
  for (const name of Object.keys(NAMES) as (keyof ItemDates)[]) {
    const date = dates[name];
    if (date === undefined) continue;
    if (date > today)
      return reject('DATE_IN_THE_FUTURE', `${NAMES[name]}晚于今天。`, `The date ${name} lies in the future.`, {
        kind: 'invalid',
        field: name,
        date,
      });
    const early = name === 'actEnd' || name === 'found';
    if (early ? date > notAfter : name !== 'decided' && date < notBefore)
      return reject(
        'DATES_OUT_OF_ORDER',
        `${NAMES[name]}与${deciding.zh}先后不符。`,
        `The date ${name} and the date of the ${deciding.en} are in an impossible order.`,
        { kind: 'invalid', field: name, date, ...(early ? { notAfter } : { notBefore }) },
      );
  }
  return undefined;
};

/** Of a day that something further happened: not in the future, and not before what it is about. */
export const dayProblem = (field: string, date: string, notBefore: string, today: string): Problem =>
  date > today
    ? reject('DATE_IN_THE_FUTURE', '日期晚于今天。', 'The date lies in the future.', { kind: 'invalid', field, date })
    : date < notBefore
      ? reject('DATES_OUT_OF_ORDER', '日期早于记录本身。', 'The date is before the record itself.', {
          kind: 'invalid',
          field,
          date,
        })
      : undefined;

/** A date as rules use it, and whether it stands in for one nobody has told. */
export interface ReadDate {
  readonly date: string;
  readonly assumed: boolean;
}

/** The five dates with their fall-backs (domain.md §4): end of act → finding → decision; service, publication → decision. */
export const fiveDates = ({
  actEnd,
  found,
  decided,
  served,
  published,
}: ItemDates): Record<keyof ItemDates, ReadDate> => ({
  actEnd: { date: actEnd ?? found ?? decided, assumed: actEnd === undefined },
  found: { date: found ?? decided, assumed: found === undefined },
  decided: { date: decided, assumed: false },
  served: { date: served ?? decided, assumed: served === undefined },
  published: { date: published ?? decided, assumed: published === undefined },
});

/** A change on paper needs its number and date; the date is not before what it changes and not in the future. */
export const paperProblem = (paper: Paper | undefined, notBefore: string, today: string): Problem => {
  if (!paper)
    return reject('PAPER_REQUIRED', '须注明文书的文号和日期。', 'Number and date of the paper are required.', {
      kind: 'invalid',
    });
  if (paper.date > today)
    return reject('DATE_IN_THE_FUTURE', '文书日期晚于今天。', 'The date of the paper lies in the future.', {
      kind: 'invalid',
      field: 'paper.date',
      date: paper.date,
    });
  if (paper.date < notBefore)
    return reject('DATES_OUT_OF_ORDER', '文书日期早于原记录。', 'The paper is older than what it changes.', {
      kind: 'invalid',
      field: 'paper.date',
      date: paper.date,
    });
  return undefined;
};
