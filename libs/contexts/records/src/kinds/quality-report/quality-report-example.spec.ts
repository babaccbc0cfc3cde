import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { filingExample } from '../../rules/examples.rule';
import { fileQualityReport, FileQualityReport } from './commands/file-quality-report/file-quality-report.decide';
import { qualityReportExample } from './quality-report-example.rule';
import { qualityReportEvents } from './quality-report.events';

it('can be recorded and kept', () => {
  const command = new FileQualityReport(qualityReportExample, callerOf('enterprise'));
  const { decision } = decider(record, fileQualityReport)().when(command, filingExample);
  const [fact] = keptOf(qualityReportEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'quality-report', status: 'recorded' });
});
