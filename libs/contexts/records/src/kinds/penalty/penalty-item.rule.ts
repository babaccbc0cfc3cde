import { evolveWith } from '@platform/kernel';
import { CLASSES, type CreditItem, type DutiesReport, type Measure, MEASURES, type Reading } from '@law';
import { shanghaiDate } from '@platform/calendar';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import type { penaltyEvents } from './penalty.events';

/** Administrative penalty 行政处罚. */
export interface PenaltyItem extends CreditItem {
  readonly kind: 'penalty';
  readonly measures: readonly Measure[];
  readonly confiscatedFen?: number | undefined;
}

type Item = Unread<PenaltyItem> | undefined;

const titleOf = (measures: readonly Measure[]): string =>
  measures.length > 0 ? `行政处罚：${measures.join('、')}` : '行政处罚（类别未载明）';

export const evolvePenaltyItem = evolveWith<typeof penaltyEvents, Item>({
  PenaltyRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'penalty',
    title: titleOf(data.measures),
    number: data.number,
    dates: data.dates,
    measures: data.measures,
    ...(data.fineFen !== undefined && { fineFen: data.fineFen }),
    ...(data.confiscatedFen !== undefined && { confiscatedFen: data.confiscatedFen }),
    ...(data.statedClass && { statedClass: data.statedClass }),
    ...(data.measureUntil && { measureUntil: data.measureUntil }),
  }),
  PenaltyCorrected: (item, { partyName, measures, dates, fineFen, confiscatedFen, statedClass, measureUntil }) =>
    item &&
    changed<NonNullable<Item>>(item, {
      partyName,
      measures,
      title: measures && titleOf(measures),
      dates: dates && changed(item.dates, dates),
      fineFen,
      confiscatedFen,
      statedClass,
      measureUntil,
    }),
  PenaltyDutiesReported: (item, { fulfilled, on }, { recordedAt }) => {
    if (!item) return item;
    const report: DutiesReport = { fulfilled, on, recordedOn: shanghaiDate(recordedAt) };
    return { ...item, duties: [...(item.duties ?? []), report] };
  },
});

/** A penalty counts by its class; each of its measures can count by itself. */
export const readPenalty = ({ dates: { decided: from }, measures }: Unread<PenaltyItem>): Reading => ({
  standing: 'adverse',
  deeds: [{ word: 'penalty', by: 'class', from }, ...measures.map((m) => ({ word: measureWord(m), from }))],
});

const measureWord = (measure: Measure): string => `measure.${measure}`;

export const PENALTY_DEEDS: readonly string[] = [...CLASSES.map((c) => `penalty.${c}`), ...MEASURES.map(measureWord)];
