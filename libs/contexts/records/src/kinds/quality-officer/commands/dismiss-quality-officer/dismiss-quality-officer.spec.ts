import { callerOf, decider } from '@platform/testing';
import { checkExample } from '../../../check/check-example.rule';
import { checkEvents } from '../../../check/check.events';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { filingExample } from '../../../../rules/examples.rule';
import { qualityOfficerExample } from '../../quality-officer-example.rule';
import { qualityOfficerEvents } from '../../quality-officer.events';
import { dismissQualityOfficer, DismissQualityOfficer } from './dismiss-quality-officer.decide';

const given = decider(record, dismissQualityOfficer);
const by = callerOf('enterprise', { enterprise: filingExample.filed.uscc });
const command = (on = '2026-05-20') => new DismissQualityOfficer({ id: 'quality-officer-1', on }, by);
const own = { relation: 'own' } as const;
const recorded = qualityOfficerEvents.QualityOfficerRecorded({ ...qualityOfficerExample, ...filingExample.filed });
const dismissed = qualityOfficerEvents.QualityOfficerDismissed({ on: '2026-05-20' }, '2026-05-20');

it('tells that the officer has left, once', () => {
  given(recorded).when(command(), own).then(dismissed);
  given(recorded, dismissed).when(command(), own).then();
  given(recorded, dismissed).when(command('2026-05-21'), own).thenRejected('ALREADY_DISMISSED');
});

it('not before the appointment or the last veto, and not ahead', () => {
  const veto = { on: '2026-05-14', product: '轴承', reason: '不合格', followed: true };
  given(recorded).when(command('2026-03-01'), own).thenRejected('DATES_OUT_OF_ORDER');
  given(recorded, qualityOfficerEvents.QualityOfficerVetoed(veto))
    .when(command('2026-05-13'), own)
    .thenRejected('DATES_OUT_OF_ORDER');
  given(recorded).when(command('2026-06-02'), own).thenRejected('DATE_IN_THE_FUTURE');
});

it('refuses what is no officer, what is annulled, what is another firm’s', () => {
  const check = checkEvents.CheckRecorded({ ...checkExample, ...filingExample.filed, again: false });
  given(check).when(command(), own).thenRejected('NOT_A_QUALITY_OFFICER');
  given(recorded, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }))
    .when(command(), own)
    .thenRejected('RECORD_ANNULLED');
  const other = callerOf('enterprise', { enterprise: '91371502PDY000028C' });
  given(recorded)
    .when(new DismissQualityOfficer({ id: 'quality-officer-1', on: '2026-05-20' }, other), { relation: 'none' })
    .thenRejected('RECORD_UNKNOWN');
  given().when(command(), own).thenRejected('RECORD_UNKNOWN');
});
