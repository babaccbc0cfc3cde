import { callerOf, decider } from '@platform/testing';
import { disputeCaseEvents } from '../../events/dispute-case.events';
import { disputeCase } from '../../events/dispute-case.state';
import { caseExample } from '../../rules/examples.rule';
import { openDisputeCase, OpenDisputeCase } from './open-dispute-case.decide';

const given = decider(disputeCase, openDisputeCase);
const { round: _, ...disputed } = caseExample;
const command = new OpenDisputeCase({ ...disputed, on: '2026-05-29' }, callerOf('system'));
const opened = (round: number) => disputeCaseEvents.DisputeCaseOpened({ ...disputed, round }, '2026-05-29');

it('opens on the day of the dispute, not on that of its handling', () => given().when(command).then(opened(1)));

it('opens once, and anew when an item is disputed again', () => {
  const answered = disputeCaseEvents.DisputeCaseAnswered({ outcome: 'confirmed', answer: '经核查无误' });
  given(opened(1)).when(command).then();
  given(opened(1), answered).when(command).then(opened(2));
});
