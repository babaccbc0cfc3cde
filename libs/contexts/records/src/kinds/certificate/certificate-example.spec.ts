import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import { recordCertificate, RecordCertificate } from './commands/record-certificate/record-certificate.decide';
import { certificateExample } from './certificate-example.rule';
import { certificateEvents } from './certificate.events';

it('can be recorded and kept', () => {
  const command = new RecordCertificate(certificateExample, callerOf('regulator'));
  const { decision } = decider(record, recordCertificate)().when(command, recordingExample);
  const [fact] = keptOf(certificateEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'certificate', status: 'recorded' });
});
