import { callerOf, decider } from '@platform/testing';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import { disputeCase } from '../../events/dispute-case.state';
import { caseExample } from '../../rules/examples.rule';
import { extendDisputeCase, ExtendDisputeCase } from './extend-dispute-case.decide';

const given = decider(disputeCase, extendDisputeCase);
const help = { body: '聊城市产品质量检验所（演示）', reason: '须复核留样' };
const command = (round = 1) =>
  new ExtendDisputeCase({ itemId: caseExample.itemId, round, ...help }, callerOf('regulator'));
const opened = disputeCaseEvents.DisputeCaseOpened(caseExample, '2026-05-27');
const extended = disputeCaseEvents.DisputeCaseExtended(help);
const inTime = { answers: true, firstTermUntil: '2026-06-01' };

it('another body must help: up to the last day of the first term, once', () => {
  given(opened).when(command(), inTime).then(extended);
  given(opened)
    .when(command(), { ...inTime, firstTermUntil: '2026-05-31' })
    .thenRejected('FIRST_TERM_OVER');
  given(opened, extended).when(command(), inTime).thenRejected('ALREADY_EXTENDED');
});

it('a closed case, and one without a clock, have nothing to extend', () => {
  const answered = disputeCaseEvents.DisputeCaseAnswered({ outcome: 'confirmed', answer: '经核查' });
  const again = disputeCaseEvents.DisputeCaseOpened({ ...caseExample, round: 2 });
  given(opened, answered).when(command(), inTime).thenRejected('CASE_CLOSED');
  given(opened, answered, again).when(command(), inTime).thenRejected('CASE_CLOSED');
  given(opened, answered, again).when(command(2), inTime).then(extended);
  given(opened).when(command(), { answers: true }).thenRejected('NO_CLOCK');
});

it('for all but the agency that must answer there is no such case', () => {
  given(opened)
    .when(command(), { ...inTime, answers: false })
    .thenRejected('CASE_UNKNOWN');
  given(opened).when(command(2), inTime).thenRejected('CASE_UNKNOWN');
  given().when(command(), inTime).thenRejected('CASE_UNKNOWN');
  const incompetence = { code: 'AGENCY_CLOSED', kind: 'forbidden', message: { zh: '已撤并', en: 'closed' } } as const;
  given(opened)
    .when(command(), { ...inTime, incompetence })
    .thenRejected('AGENCY_CLOSED');
});
