import { callerOf, decider } from '@platform/testing';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import { disputeCase } from '../../events/dispute-case.state';
import { caseExample } from '../../rules/examples.rule';
import { resumeDisputeCase, ResumeDisputeCase } from './resume-dispute-case.decide';

const given = decider(disputeCase, resumeDisputeCase);
const command = new ResumeDisputeCase({ itemId: caseExample.itemId }, callerOf('system'));
const opened = disputeCaseEvents.DisputeCaseOpened(caseExample, '2026-05-20');
const lapsed = disputeCaseEvents.DisputeCaseLapsed({ because: 'annulled' });

it('takes up what had lapsed, with a new clock', () =>
  given(opened, lapsed)
    .when(command)
    .then(disputeCaseEvents.DisputeCaseOpened({ ...caseExample, round: 2 })));

it('leaves alone what runs or was answered', () => {
  const answered = disputeCaseEvents.DisputeCaseAnswered({ outcome: 'corrected', answer: '已更正' });
  given(opened).when(command).then();
  given(opened, lapsed, answered).when(command).then();
  given().when(command).thenRejected('CASE_UNKNOWN');
});
