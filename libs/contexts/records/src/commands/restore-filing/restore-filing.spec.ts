import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { qualityOfficerExample } from '../../kinds/quality-officer/quality-officer-example.rule';
import { qualityOfficerEvents } from '../../kinds/quality-officer/quality-officer.events';
import { qualityReportExample } from '../../kinds/quality-report/quality-report-example.rule';
import { qualityReportEvents } from '../../kinds/quality-report/quality-report.events';
import { filingExample } from '../../rules/examples.rule';
import { restoreFiling, RestoreFiling } from './restore-filing.decide';

const given = decider(record, restoreFiling);
const { filed } = filingExample;
const own = { relation: 'own' } as const;
const by = callerOf('enterprise', { enterprise: filed.uscc });
const command = new RestoreFiling({ id: 'quality-report-1', reason: '撤回有误' }, by);
const report = qualityReportEvents.QualityReportRecorded({ ...qualityReportExample, ...filed, report: 'filed' });
const withdrawn = recordEvents.RecordAnnulled({ reason: '年度填错', ground: 'withdrawn-by-filer' });

it('lets what was taken back count again', () =>
  given(report, withdrawn)
    .when(command, own)
    .then(recordEvents.RecordReinstated({ reason: '撤回有误', opens: 2, pending: false })));

it('not what was never taken back, or fell in another way', () => {
  given(report).when(command, own).thenRejected('NOT_WITHDRAWN_BY_FILER');
  given(report, recordEvents.RecordAnnulled({ reason: '判决', ground: 'court' }))
    .when(command, own)
    .thenRejected('NOT_WITHDRAWN_BY_FILER');
  given(report, withdrawn).when(command, { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
  given().when(command, own).thenRejected('RECORD_UNKNOWN');
});

it('an appointment that was taken back is made anew: another may be in office', () =>
  given(qualityOfficerEvents.QualityOfficerRecorded({ ...qualityOfficerExample, ...filed }), withdrawn)
    .when(command, own)
    .thenRejected('APPOINT_ANEW'));
