import { callerOf, decider } from '@platform/testing';
import { checkEvents } from '../../kinds/check/check.events';
import { penaltyEvents } from '../../kinds/penalty/penalty.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { checkExample } from '../../kinds/check/check-example.rule';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { recordedExample } from '../../rules/examples.rule';
import { completeRecord, CompleteRecord, type LearntDates } from './complete-record.decide';

const given = decider(record, completeRecord);
const own = { relation: 'own' } as const;
const command = (dates: LearntDates) => new CompleteRecord({ id: 'record-1', dates }, callerOf('regulator'));
const penalty = penaltyEvents.PenaltyRecorded({
  ...recordedExample(penaltyExample),
  partyCategory: '法人及非法人组织',
  normalisedNumber: '聊市监处罚〔2026〕12号',
});
const check = checkEvents.CheckRecorded({ ...recordedExample(checkExample), again: false });

it('fills only what is missing', () =>
  given(penalty)
    .when(command({ found: '2026-03-20', served: '2026-05-13', measureUntil: '2027-05-10' }), own)
    .then(recordEvents.RecordCompleted({ served: '2026-05-13', measureUntil: '2027-05-10' })));

it('is quiet when it tells nothing new', () => {
  const completed = recordEvents.RecordCompleted({ served: '2026-05-13' });
  given(penalty, completed)
    .when(command({ served: '2026-05-13' }), own)
    .then();
});

it('learns the publication of a check that became final after its result was served', () => {
  const served = checkEvents.CheckRecorded({ ...recordedExample(checkExample), again: false, served: '2026-03-20' });
  const final = checkEvents.CheckBecameFinal({ on: '2026-04-05', result: 'failed' }, '2026-04-05');
  given(served, final)
    .when(command({ published: '2026-04-10' }), own)
    .then(recordEvents.RecordCompleted({ published: '2026-04-10' }));
});

it.each<[string, LearntDates, string]>([
  ['another day for one that is known', { found: '2026-03-21' }, 'DATE_ALREADY_KNOWN'],
  ['a day in the future', { published: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  ['a service before the decision', { served: '2026-05-10' }, 'DATES_OUT_OF_ORDER'],
])('refuses %s', (_, dates, code) => given(penalty).when(command(dates), own).thenRejected(code));

it('refuses a date that its kind does not have, and who did not record it', () => {
  given(check)
    .when(command({ measureUntil: '2027-05-10' }), own)
    .thenRejected('NOT_OF_THIS_KIND');
  given(penalty)
    .when(command({ served: '2026-05-13' }), { relation: 'none' })
    .thenRejected('NOT_YOUR_RECORD');
});
