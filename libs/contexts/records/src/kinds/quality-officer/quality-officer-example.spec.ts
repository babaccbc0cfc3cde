import { callerOf, decider, keptOf } from '@platform/testing';
import { record } from '../../events/record.state';
import { filingExample } from '../../rules/examples.rule';
import {
  appointQualityOfficer,
  AppointQualityOfficer,
} from './commands/appoint-quality-officer/appoint-quality-officer.decide';
import { qualityOfficerExample } from './quality-officer-example.rule';
import { qualityOfficerEvents } from './quality-officer.events';

it('can be recorded and kept', () => {
  const command = new AppointQualityOfficer(qualityOfficerExample, callerOf('enterprise'));
  const { decision } = decider(record, appointQualityOfficer)().when(command, filingExample);
  const [fact] = keptOf(qualityOfficerEvents, decision);
  expect(record.evolve(record.initial, fact!).item).toMatchObject({ kind: 'quality-officer', status: 'recorded' });
});
