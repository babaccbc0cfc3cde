import { callerOf, decider } from '@platform/testing';
import { checkEvents } from '../../kinds/check/check.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { checkExample } from '../../kinds/check/check-example.rule';
import { honourExample } from '../../kinds/honour/honour-example.rule';
import { honourEvents } from '../../kinds/honour/honour.events';
import { recordedExample, recordingExample } from '../../rules/examples.rule';
import { type Reinstatement, type ReinstateOutside, reinstateRecord, ReinstateRecord } from './reinstate-record.decide';

const given = decider(record, reinstateRecord);
const own: ReinstateOutside = { relation: 'own', linked: [] };
const paper = { number: '（2026）鲁行再3号', date: '2026-05-28' };
const again = (more: Partial<Reinstatement> = {}) =>
  new ReinstateRecord({ id: 'check-1', reason: '再审改判', ground: 'court', paper, ...more }, callerOf('regulator'));
const command = again();
const recorded = checkEvents.CheckRecorded({
  ...checkExample,
  agency: recordingExample.agency.uscc,
  agencyName: '甲',
  restsOn: ['check-0'],
  sameActAs: [],
  pending: false,
  again: false,
});
const annulled = recordEvents.RecordAnnulled({ ground: 'court', reason: '判决撤销' });
const reinstated = (opens: number, pending = false) =>
  recordEvents.RecordReinstated({ reason: '再审改判', paper, ground: 'court', opens, pending }, '2026-05-28');

it('opens the record again, and counts how often', () => {
  given(recorded, annulled).when(command, own).then(reinstated(2));
  given(recorded, annulled, reinstated(2), annulled).when(command, own).then(reinstated(3));
});

it('refuses what is not annulled', () => given(recorded).when(command, own).thenRejected('NOT_ANNULLED'));

it('what was never confirmed waits for its confirmation again', () =>
  given({ ...recorded, data: { ...recorded.data, pending: true } }, annulled)
    .when(command, own)
    .then(reinstated(2, true)));

it('who lost in court does not let it count again by a paper of its own', () => {
  const itself = { ground: 'authority', paper: { number: '聊市监恢〔2026〕1号', date: '2026-05-28' } } as const;
  given(recorded, annulled).when(again(itself), own).thenRejected('SAME_GROUND_REQUIRED');
  given(recorded, annulled)
    .when(again({ ...itself, ground: undefined }), own)
    .thenRejected('SAME_GROUND_REQUIRED');
  given(recorded, annulled)
    .when(again({ ...itself, ground: 'court' }), own)
    .thenRejected('JUDGMENT_NUMBER_REQUIRED');
});

it('refuses while the record it rests on is annulled', () =>
  given(recorded, annulled)
    .when(command, { ...own, linked: [{ id: 'check-0', uscc: checkExample.uscc, status: 'annulled', own: true }] })
    .thenRejected('BASIS_ANNULLED'));

it('refuses while another record stands in for it', () => {
  const replaced = recordEvents.RecordAnnulled({ ground: 'replaced', reason: '替代', because: 'check-2' });
  const by = { id: 'check-2', uscc: checkExample.uscc, own: true };
  given(recorded, replaced)
    .when(command, { ...own, linked: [{ ...by, status: 'recorded' }] })
    .thenRejected('REPLACED');
  given(recorded, replaced)
    .when(command, { ...own, linked: [{ ...by, status: 'annulled' }] })
    .then(reinstated(2));
});

it('refuses an honour whose holder is barred', () => {
  given(honourEvents.HonourRecorded(recordedExample(honourExample)), annulled)
    .when(command, { ...own, ofKind: { programmes: [], holderBarred: true } })
    .thenRejected('HOLDER_BARRED');
});
