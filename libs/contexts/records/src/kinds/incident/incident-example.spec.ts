import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { recordingExample } from '../../rules/examples.rule';
import { recordIncident, RecordIncident } from './commands/record-incident/record-incident.decide';
import { incidentExample } from './incident-example.rule';
import { incidentEvents } from './incident.events';

it('can be recorded and kept', () => {
  const command = new RecordIncident(incidentExample, callerOf('regulator'));
  const { decision } = decider(record, recordIncident)().when(command, recordingExample);
  const [fact] = keptOf(incidentEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'incident', status: 'recorded' });
});
