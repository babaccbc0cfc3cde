import { callerOf, decider } from '@platform/testing';
import { record } from '../../../../events/record.state';
import { filingExample as outside } from '../../../../rules/examples.rule';
import { advanceCompensationExample as example } from '../../advance-compensation-example.rule';
import { advanceCompensationEvents } from '../../advance-compensation.events';
import {
  type Compensation,
  fileAdvanceCompensation,
  FileAdvanceCompensation,
} from './file-advance-compensation.decide';

const given = decider(record, fileAdvanceCompensation);
const by = callerOf('enterprise', { enterprise: outside.filed.uscc });
const command = (changes: Partial<Compensation> = {}) => new FileAdvanceCompensation({ ...example, ...changes }, by);
const recorded = advanceCompensationEvents.AdvanceCompensationRecorded({ ...example, ...outside.filed }, example.paid);

it('is told once; another amount is a correction', () => {
  given().when(command(), outside).then(recorded);
  given(recorded).when(command(), outside).then();
  given(recorded)
    .when(command({ amountFen: 1 }), outside)
    .thenRejected('ALREADY_RECORDED');
});

it('not of a day to come', () =>
  given()
    .when(command({ paid: '2026-06-02' }), outside)
    .thenRejected('DATE_IN_THE_FUTURE'));
