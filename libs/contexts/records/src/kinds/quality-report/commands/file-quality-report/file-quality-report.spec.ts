import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { correctRecord, CorrectRecord } from '../../../../commands/correct-record/correct-record.decide';
import { filingExample as outside } from '../../../../rules/examples.rule';
import { qualityReportExample as example } from '../../quality-report-example.rule';
import { qualityReportEvents } from '../../quality-report.events';
import { fileQualityReport, FileQualityReport, type QualityReport } from './file-quality-report.decide';

const given = decider(record, fileQualityReport);
const by = callerOf('enterprise', { enterprise: outside.filed.uscc });
const command = (changes: Partial<QualityReport> = {}) => new FileQualityReport({ ...example, ...changes }, by);
const recorded = qualityReportEvents.QualityReportRecorded({ ...example, ...outside.filed, report: 'filed' });

it('files the report of a year that is over, the enterprise its own recorder', () =>
  given().when(command(), outside).then(recorded));

it('not that of a year that runs', () =>
  given()
    .when(command({ year: 2026 }), outside)
    .thenRejected('YEAR_NOT_OVER'));

it('is quiet the second time; another content is a correction', () => {
  given(recorded).when(command(), outside).then();
  given(recorded)
    .when(command({ content: '另一份' }), outside)
    .thenRejected('ALREADY_RECORDED');
  const annulled = recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' });
  given(recorded, annulled).when(command(), outside).thenRejected('RECORD_ANNULLED');
});

it('is corrected by the enterprise in what it says, not in its year', () => {
  const correct = (values: object) => new CorrectRecord({ id: 'i', reason: '笔误', values: { ...values } }, by);
  const filed = decider(record, correctRecord)(recorded);
  filed
    .when(correct({ content: '合格率99.7%' }), { relation: 'own' })
    .then({ type: 'QualityReportCorrected', data: { reason: '笔误', content: '合格率99.7%' } });
  filed.when(correct({ year: 2024 }), { relation: 'own' }).thenRejected('NOT_CORRECTABLE');
});
