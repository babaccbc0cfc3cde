import type { NewEvent } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { filingExample, recordingExample } from '../../rules/examples.rule';
import { qualityReportExample } from './quality-report-example.rule';
import { evolveQualityReportItem, QUALITY_REPORT_DEEDS, readQualityReport } from './quality-report-item.rule';
import { qualityReportEvents } from './quality-report.events';

const stream = 'records.quality-report-1';
const fold = (...events: NewEvent[]) =>
  events
    .map((e) => factOf(e, { stream, recordedAt: '2026-03-31T16:30:00.000Z' }))
    .reduce(evolveQualityReportItem, undefined)!;
const filed = qualityReportEvents.QualityReportRecorded({
  ...qualityReportExample,
  ...filingExample.filed,
  report: 'filed',
});
const late = qualityReportEvents.QualityReportRecorded({
  ...filingExample.filed,
  ...{ agency: recordingExample.agency.uscc, report: 'late', year: 2025, due: '2026-04-30' },
});

it('was filed on the Shanghai day of its recording', () =>
  expect(fold(filed)).toMatchObject({ title: '2025年度企业质量报告', dates: { decided: '2026-04-01' } }));

it('was late from the day after it was due', () =>
  expect(fold(late)).toMatchObject({ title: '2025年度企业质量报告逾期', dates: { decided: '2026-05-01' } }));

it('follows a correction of the name', () =>
  expect(fold(filed, qualityReportEvents.QualityReportCorrected({ reason: '笔误', partyName: '甲厂' }))).toMatchObject({
    partyName: '甲厂',
  }));

it('is read as neutral when filed, as adverse without a class when it was missing', () => {
  const from = '2026-05-01';
  expect(readQualityReport(fold(late))).toEqual({
    standing: 'adverse',
    deeds: [{ word: 'quality-report.late', from }],
  });
  const reading = readQualityReport(fold(filed));
  expect(reading).toEqual({ standing: 'neutral', deeds: [{ word: 'quality-report.filed', from: '2026-04-01' }] });
  expect(QUALITY_REPORT_DEEDS).toContain(reading.deeds[0]?.word);
});
