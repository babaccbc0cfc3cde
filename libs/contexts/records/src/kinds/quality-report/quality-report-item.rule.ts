import type { CreditItem, Reading } from '@law';
import { addDays, shanghaiDate } from '@platform/calendar';
import { evolveWith } from '@platform/kernel';
import { opened } from '../../rules/opened.rule';
import { changed } from '../../rules/values.rule';
import type { Unread } from '../record.kind';
import type { qualityReportEvents, REPORTS } from './quality-report.events';

/** Annual quality report 企业年度质量报告. `decided` = the day it was filed; of a missing one, the day after it was due. */
export interface QualityReportItem extends CreditItem {
  readonly kind: 'quality-report';
  readonly report: (typeof REPORTS)[number];
  readonly year: number;
}

type Report = Unread<QualityReportItem>;

export const evolveQualityReportItem = evolveWith<typeof qualityReportEvents, Report | undefined>({
  QualityReportRecorded: (_, data, fact) => ({
    ...opened(data, fact),
    kind: 'quality-report',
    title: `${data.year}年度企业质量报告${data.report === 'late' ? '逾期' : ''}`,
    dates: { decided: data.due === undefined ? shanghaiDate(fact.recordedAt) : addDays(data.due, 1) },
    report: data.report,
    year: data.year,
  }),
  QualityReportCorrected: (item, { partyName }) => item && changed<Report>(item, { partyName }),
});

/** A missing one has no class, is shared and not published; it ends by the windows. */
export const readQualityReport = ({ report, dates }: Report): Reading => ({
  standing: report === 'late' ? 'adverse' : 'neutral',
  deeds: [{ word: `quality-report.${report}`, from: dates.decided }],
});

export const QUALITY_REPORT_DEEDS: readonly string[] = ['quality-report.filed', 'quality-report.late'];
