import type { NewEvent } from '@platform/kernel';
import { callerOf, decider, factOf } from '@platform/testing';
import { checkExample } from '../../../check/check-example.rule';
import { checkEvents } from '../../../check/check.events';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { filingExample } from '../../../../rules/examples.rule';
import { qualityOfficerExample } from '../../quality-officer-example.rule';
import { qualityOfficerEvents } from '../../quality-officer.events';
import { recordQualityVeto, RecordQualityVeto } from './record-quality-veto.decide';

const given = decider(record, recordQualityVeto);
const by = callerOf('enterprise', { enterprise: filingExample.filed.uscc });
const veto = { on: '2026-05-14', product: '轴承', reason: '旋转精度不合格', followed: false };
const command = (changes: Partial<typeof veto> = {}) =>
  new RecordQualityVeto({ id: 'quality-officer-1', ...veto, ...changes }, by);
const own = { relation: 'own' } as const;
const recorded = qualityOfficerEvents.QualityOfficerRecorded({ ...qualityOfficerExample, ...filingExample.filed });
const vetoed = qualityOfficerEvents.QualityOfficerVetoed(veto, veto.on);

it('tells of each veto once, also of one that was not followed', () => {
  given(recorded).when(command(), own).then(vetoed);
  given(recorded, vetoed).when(command(), own).then();
  const second = { ...veto, on: '2026-05-18', followed: true };
  given(recorded, vetoed).when(command(second), own).then(qualityOfficerEvents.QualityOfficerVetoed(second, second.on));
});

it('the body holds them all', () => {
  const events: readonly NewEvent[] = [recorded, vetoed];
  const { body } = events
    .map((event) => factOf(event, { stream: 'records.quality-officer-1' }))
    .reduce(record.evolve, record.initial);
  expect(body).toMatchObject({ vetoes: [veto] });
});

it('not before the appointment, not ahead, not once the officer has left', () => {
  given(recorded)
    .when(command({ on: '2026-03-01' }), own)
    .thenRejected('DATES_OUT_OF_ORDER');
  given(recorded)
    .when(command({ on: '2026-06-02' }), own)
    .thenRejected('DATE_IN_THE_FUTURE');
  given(recorded, qualityOfficerEvents.QualityOfficerDismissed({ on: veto.on }))
    .when(command(), own)
    .thenRejected('NOT_IN_OFFICE');
});

it('refuses what is no officer, what is annulled, what is another firm’s', () => {
  const check = checkEvents.CheckRecorded({ ...checkExample, ...filingExample.filed, again: false });
  given(check).when(command(), own).thenRejected('NOT_A_QUALITY_OFFICER');
  given(recorded, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }))
    .when(command(), own)
    .thenRejected('RECORD_ANNULLED');
  const other = callerOf('enterprise', { enterprise: '91371502PDY000028C' });
  given(recorded)
    .when(new RecordQualityVeto({ id: 'quality-officer-1', ...veto }, other), { relation: 'none' })
    .thenRejected('RECORD_UNKNOWN');
  given().when(command(), own).thenRejected('RECORD_UNKNOWN');
});
