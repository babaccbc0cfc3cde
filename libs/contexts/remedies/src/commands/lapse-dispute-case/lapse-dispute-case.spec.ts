import { callerOf, decider } from '@platform/testing';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import { disputeCase } from '../../events/dispute-case.state';
import { caseExample } from '../../rules/examples.rule';
import { lapseDisputeCase, LapseDisputeCase } from './lapse-dispute-case.decide';

const given = decider(disputeCase, lapseDisputeCase);
const command = new LapseDisputeCase({ itemId: caseExample.itemId, because: 'annulled' }, callerOf('system'));
const opened = disputeCaseEvents.DisputeCaseOpened(caseExample);
const lapsed = disputeCaseEvents.DisputeCaseLapsed({ because: 'annulled' });
const answered = disputeCaseEvents.DisputeCaseAnswered({ outcome: 'undetermined', answer: '无法查实' });

it('an open case lapses, once', () => {
  given(opened).when(command).then(lapsed);
  given(opened, lapsed).when(command).then();
});

it('what was answered stays answered, and what never was cannot lapse', () => {
  given(opened, answered).when(command).then();
  given().when(command).thenRejected('CASE_UNKNOWN');
});
