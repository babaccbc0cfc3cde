import { evolveWith } from '@platform/kernel';
import type { DutiesReport, Measure, PenaltyItem } from '@law';
import { shanghaiDate } from '@platform/calendar';
import type { penaltyEvents } from '../events/penalty.events';
import { changed } from './values.rule';
import { type Item, opened } from './opened.rule';

const ofPenalty = (item: Item, change: (item: PenaltyItem) => PenaltyItem): Item =>
  item?.kind === 'penalty' ? change(item) : item;

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
  PenaltyCorrected: (before, { partyName, measures, dates, fineFen, confiscatedFen, statedClass, measureUntil }) =>
    ofPenalty(before, (item) =>
      changed<PenaltyItem>(item, {
        partyName,
        measures,
        title: measures && titleOf(measures),
        dates: dates && changed(item.dates, dates),
        fineFen,
        confiscatedFen,
        statedClass,
        measureUntil,
      }),
    ),
  PenaltyDutiesReported: (before, { fulfilled, on }, { recordedAt }) =>
    ofPenalty(before, (item) => {
      const report: DutiesReport = { fulfilled, on, recordedOn: shanghaiDate(recordedAt) };
      return { ...item, duties: [...(item.duties ?? []), report] };
    }),
});
