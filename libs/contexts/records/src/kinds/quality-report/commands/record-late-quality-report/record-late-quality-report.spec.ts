import { callerOf, decider } from '@platform/testing';
import { record } from '../../../../events/record.state';
import { partyExample, recordedExample, recordingExample } from '../../../../rules/examples.rule';
import { qualityReportEvents } from '../../quality-report.events';
import {
  type LateOutside,
  type LateReport,
  recordLateQualityReport,
  RecordLateQualityReport,
} from './record-late-quality-report.decide';

const given = decider(record, recordLateQualityReport);
const data: LateReport = { ...partyExample, field: 'quality', year: 2025 };
const command = (changes: Partial<LateReport> = {}) =>
  new RecordLateQualityReport({ ...data, ...changes }, callerOf('city-office'));
const outside = { ...recordingExample, duty: { due: '2026-04-30', bound: true } };
const recorded = qualityReportEvents.QualityReportRecorded({
  ...recordedExample(data),
  ...{ report: 'late', due: '2026-04-30' },
});

it('finds a report missing after it was due, once', () => {
  given().when(command(), outside).then(recorded);
  given(recorded).when(command(), outside).then();
});

it('finds it late also once it was filed after all', () =>
  given()
    .when(command(), { ...outside, filedOn: '2026-05-06' })
    .then(recorded));

it('is found by an agency of the field quality alone', () =>
  given()
    .when(command({ field: 'market' }), outside)
    .thenRejected('RECORDED_IN_ANOTHER_FIELD'));

const incompetence = { code: 'FIELD_NOT_COMPETENT', kind: 'forbidden', message: { zh: '无权', en: 'no' } } as const;
it.each<[string, Partial<LateOutside & typeof outside & { incompetence: typeof incompetence }>, string]>([
  ['what nobody asked for', { duty: { due: '2026-04-30', bound: false } }, 'NOT_BOUND_TO_REPORT'],
  ['what was filed in time', { filedOn: '2026-04-30' }, 'FILED_IN_TIME'],
  ['what can still be filed', { duty: { due: '2026-06-01', bound: true } }, 'NOT_YET_DUE'],
  ['what the agency is not competent for', { incompetence }, 'FIELD_NOT_COMPETENT'],
])('does not find late %s', (_, more, code) =>
  given()
    .when(command(), { ...outside, ...more })
    .thenRejected(code),
);

it('refuses a sole trader under a bare personal name', () =>
  given()
    .when(command({ uscc: '92371502PDY0090655', partyName: '赵一' }), outside)
    .thenRejected('TRADE_NAME_REQUIRED'));
