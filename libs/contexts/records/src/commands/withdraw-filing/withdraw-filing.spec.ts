import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { qualityReportExample } from '../../kinds/quality-report/quality-report-example.rule';
import { qualityReportEvents } from '../../kinds/quality-report/quality-report.events';
import { filingExample } from '../../rules/examples.rule';
import { withdrawFiling, WithdrawFiling } from './withdraw-filing.decide';

const given = decider(record, withdrawFiling);
const { filed } = filingExample;
const own = { relation: 'own', basis: false } as const;
const command = (enterprise: string = filed.uscc) =>
  new WithdrawFiling({ id: 'quality-report-1', reason: '年度填错' }, callerOf('enterprise', { enterprise }));
const report = qualityReportEvents.QualityReportRecorded({ ...qualityReportExample, ...filed, report: 'filed' });
const withdrawn = recordEvents.RecordAnnulled({ reason: '年度填错', ground: 'withdrawn-by-filer' });

it('takes back what the enterprise filed, once', () => {
  given(report).when(command(), own).then(withdrawn);
  given(report, withdrawn).when(command(), own).then();
});

it('not where something rests on it', () =>
  given(report)
    .when(command(), { ...own, basis: true })
    .thenRejected('SOMETHING_RESTS_ON_IT'));

it('not what an agency recorded or annulled, nor what another firm filed', () => {
  given(report).when(command(), { relation: 'none', basis: false }).thenRejected('NOT_YOUR_RECORD');
  given(report).when(command('91371502PDY000028C'), { relation: 'none', basis: false }).thenRejected('RECORD_UNKNOWN');
  given(report, recordEvents.RecordAnnulled({ reason: '判决', ground: 'court' }))
    .when(command(), own)
    .thenRejected('RECORD_ANNULLED');
  given().when(command(), own).thenRejected('RECORD_UNKNOWN');
});
