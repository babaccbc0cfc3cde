import { callerOf, decider } from '@platform/testing';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { recordingExample } from '../../../../rules/examples.rule';
import { honourExample } from '../../honour-example.rule';
import { honourEvents } from '../../honour.events';
import { annulRevocation, AnnulRevocation } from './annul-revocation.decide';

const given = decider(record, annulRevocation);
const own = { relation: 'own' } as const;
const paper = { number: '（2026）鲁15行终8号', date: '2026-05-20' };
const command = (date = paper.date) =>
  new AnnulRevocation(
    { id: 'honour-1', ground: 'court', reason: '判决撤销', paper: { ...paper, date } },
    callerOf('award-office'),
  );
const recorded = honourEvents.HonourRecorded({
  ...honourExample,
  agency: recordingExample.agency.uscc,
  agencyName: '甲',
  restsOn: [],
  sameActAs: [],
  pending: false,
});
const revoked = honourEvents.HonourRevoked({
  forFraud: true,
  reason: '造假',
  paper: { number: '甲1号', date: '2026-04-08' },
});
const annulled = honourEvents.HonourRevocationAnnulled({ reason: '判决撤销', paper, ground: 'court' }, paper.date);

it('gives an honour back by annulling its withdrawal alone', () =>
  given(recorded, revoked).when(command(), own).then(annulled));

it('refuses where there is no withdrawal, or none any more', () => {
  given(recorded).when(command(), own).thenRejected('NOT_REVOKED');
  given(recorded, revoked, annulled).when(command(), own).thenRejected('NOT_REVOKED');
});

it('refuses a paper of before the award, another agency, and a record that is annulled', () => {
  given(recorded, revoked).when(command('2025-08-31'), own).thenRejected('DATES_OUT_OF_ORDER');
  given(recorded, revoked).when(command(), { relation: 'none' }).thenRejected('NOT_YOUR_RECORD');
  const fallen = recordEvents.RecordAnnulled({ reason: '判决', ground: 'court', paper });
  given(recorded, revoked, fallen).when(command(), own).thenRejected('RECORD_ANNULLED');
});
