import { callerOf, decider, factOf } from '@platform/testing';
import { honourEvents } from '../../kinds/honour/honour.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { honourExample } from '../../kinds/honour/honour-example.rule';
import { recordingExample } from '../../rules/examples.rule';
import { confirmRecord, ConfirmRecord } from './confirm-record.decide';

const given = decider(record, confirmRecord);
const own = { relation: 'own', ofKind: { programmes: [], holderBarred: false } } as const;
const recordedBy = (subject: string, pending = true) =>
  factOf(
    honourEvents.HonourRecorded({
      ...honourExample,
      agency: recordingExample.agency.uscc,
      agencyName: '甲',
      restsOn: [],
      sameActAs: [],
      pending,
    }),
    { by: { subject, role: 'regulator' } },
  );
const command = (subject: string) => new ConfirmRecord({ id: 'honour-1' }, callerOf('regulator', { subject }));

it('a second person of the same agency confirms', () =>
  given(recordedBy('a')).when(command('b'), own).then(recordEvents.RecordConfirmed({})));

it('the recorder alone cannot confirm', () =>
  given(recordedBy('a')).when(command('a'), own).thenRejected('SECOND_PERSON_REQUIRED'));

it('for another agency, also the superior, a pending record is not there', () => {
  given(recordedBy('a'))
    .when(command('b'), { ...own, relation: 'none' })
    .thenRejected('RECORD_UNKNOWN');
  given(recordedBy('a'))
    .when(command('b'), { ...own, relation: 'superior' })
    .thenRejected('RECORD_UNKNOWN');
});

it('is quiet when it is confirmed, and refuses what needs no confirmation', () => {
  given(recordedBy('a'), recordEvents.RecordConfirmed({})).when(command('b'), own).then();
  given(recordedBy('a', false)).when(command('b'), own).thenRejected('NOT_PENDING');
});

it('refuses a holder barred since', () =>
  given(recordedBy('a'))
    .when(command('b'), { ...own, ofKind: { programmes: [], holderBarred: true } })
    .thenRejected('HOLDER_BARRED'));
