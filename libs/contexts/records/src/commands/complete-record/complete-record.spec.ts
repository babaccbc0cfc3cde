import { callerOf, decider } from '@platform/testing';
import { checkEvents } from '../../events/check.events';
import { penaltyEvents } from '../../events/penalty.events';
import { recordEvents } from '../../events/record.events';
import { record } from '../../events/record.state';
import { checkExample, penaltyExample, recordingExample } from '../../rules/examples.rule';
import { completeRecord, CompleteRecord, type Completion } from './complete-record.decide';

const given = decider(record, completeRecord);
const own = { relation: 'own' } as const;
const command = (data: Omit<Completion, 'id'>) =>
  new CompleteRecord({ id: 'record-1', ...data }, callerOf('regulator'));
const common = { agency: recordingExample.agency.uscc, agencyName: '甲', restsOn: [], sameActAs: [], pending: false };
const penalty = penaltyEvents.PenaltyRecorded({
  ...penaltyExample,
  ...common,
  partyCategory: '法人及非法人组织',
  normalisedNumber: '聊市监处罚〔2026〕12号',
});
const check = checkEvents.CheckRecorded({ ...checkExample, ...common, again: false });

it('fills only what is missing', () =>
  given(penalty)
    .when(command({ dates: { found: '2026-03-20', served: '2026-05-13' }, measureUntil: '2027-05-10' }), own)
    .then(recordEvents.RecordCompleted({ served: '2026-05-13', measureUntil: '2027-05-10' })));

it('is quiet when it tells nothing new', () => {
  const told = command({ dates: { served: '2026-05-13' }, duties: { fulfilled: true, on: '2026-05-20' } });
  const events = [
    recordEvents.RecordCompleted({ served: '2026-05-13' }),
    penaltyEvents.PenaltyDutiesReported({ fulfilled: true, on: '2026-05-20' }, '2026-05-20'),
  ];
  given(penalty)
    .when(told, own)
    .then(...events);
  given(penalty, ...events)
    .when(told, own)
    .then();
});

it('takes first not fulfilled, then fulfilled', () =>
  given(penalty, penaltyEvents.PenaltyDutiesReported({ fulfilled: false, on: '2026-05-20' }))
    .when(command({ duties: { fulfilled: true, on: '2026-05-30' } }), own)
    .then(penaltyEvents.PenaltyDutiesReported({ fulfilled: true, on: '2026-05-30' }, '2026-05-30')));

it('makes a check final, as found or as the re-inspection found', () => {
  given(check)
    .when(command({ final: { on: '2026-03-27' } }), own)
    .then(checkEvents.CheckBecameFinal({ on: '2026-03-27', result: 'failed' }, '2026-03-27'));
  given(check, checkEvents.CheckBecameFinal({ on: '2026-03-27', result: 'passed' }))
    .when(command({ final: { on: '2026-03-27', result: 'failed' } }), own)
    .thenRejected('ALREADY_FINAL');
});

it('learns that a check became final after its result was served, and its publication after that', () => {
  const served = checkEvents.CheckRecorded({ ...checkExample, ...common, again: false, served: '2026-03-20' });
  const final = checkEvents.CheckBecameFinal({ on: '2026-04-05', result: 'failed' }, '2026-04-05');
  given(served)
    .when(command({ final: { on: '2026-04-05' } }), own)
    .then(final);
  given(served, final)
    .when(command({ dates: { published: '2026-04-10' } }), own)
    .then(recordEvents.RecordCompleted({ published: '2026-04-10' }));
});

it.each<[string, Omit<Completion, 'id'>, string]>([
  ['another day for one that is known', { dates: { found: '2026-03-21' } }, 'DATE_ALREADY_KNOWN'],
  ['a day in the future', { dates: { published: '2026-06-02' } }, 'DATE_IN_THE_FUTURE'],
  ['a service before the decision', { dates: { served: '2026-05-10' } }, 'DATES_OUT_OF_ORDER'],
  ['duties fulfilled before there were any', { duties: { fulfilled: true, on: '2026-05-10' } }, 'DATES_OUT_OF_ORDER'],
  ['finality of what is no check', { final: { on: '2026-05-20' } }, 'NOT_A_CHECK'],
])('refuses %s', (_, data, code) => given(penalty).when(command(data), own).thenRejected(code));

it('refuses duties of what is no penalty, and who did not record it', () => {
  given(check)
    .when(command({ duties: { fulfilled: true, on: '2026-05-20' } }), own)
    .thenRejected('NOT_A_PENALTY');
  given(penalty)
    .when(command({ dates: { served: '2026-05-13' } }), { relation: 'none' })
    .thenRejected('NOT_YOUR_RECORD');
});
