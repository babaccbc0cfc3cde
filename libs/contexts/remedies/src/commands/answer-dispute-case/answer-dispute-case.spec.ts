import { callerOf, decider } from '@platform/testing';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import { disputeCase } from '../../events/dispute-case.state';
import { caseExample } from '../../rules/examples.rule';
import { answerDisputeCase, AnswerDisputeCase, type Answered } from './answer-dispute-case.decide';

const given = decider(disputeCase, answerDisputeCase);
const command = (outcome: Answered['outcome']) =>
  new AnswerDisputeCase(
    { itemId: caseExample.itemId, outcome, answer: '经核查', on: '2026-05-30' },
    callerOf('system'),
  );
const opened = disputeCaseEvents.DisputeCaseOpened(caseExample);
const answered = (outcome: Answered['outcome']) =>
  disputeCaseEvents.DisputeCaseAnswered({ outcome, answer: '经核查' }, '2026-05-30');
const lapsed = disputeCaseEvents.DisputeCaseLapsed({ because: 'repaired' });

it('closes with the answer and its day, once', () => {
  given(opened).when(command('confirmed')).then(answered('confirmed'));
  given(opened, answered('corrected')).when(command('confirmed')).then();
});

it('undetermined, it can be answered again; so can one that had lapsed', () => {
  given(opened, answered('undetermined')).when(command('confirmed')).then(answered('confirmed'));
  given(opened, lapsed).when(command('corrected')).then(answered('corrected'));
});

it('without a case there is nothing to close', () => given().when(command('confirmed')).thenRejected('CASE_UNKNOWN'));
