import type { NewEvent, ProcessContext } from '@platform/kernel';
import { factOf, writeSide } from '@platform/testing';
import { listingEvents } from '@contexts/lists';
import { recordEvents } from '@contexts/records';
import { disputeCaseEvents } from '../events/dispute-case.events';
import type { CaseStanding } from '../events/dispute-case.state';
import { FindCaseStandingHandler } from '../queries/find-case-standing/find-case-standing.handler';
import { FindCaseStanding } from '../queries/find-case-standing/find-case-standing.query';
import { caseExample } from '../rules/examples.rule';
import { keepACaseWhenAnItemIsDisputed as process } from './keep-a-case-when-an-item-is-disputed.process';

const [RECORD, ENTRY] = [caseExample.itemId, 'entry-serious-1'];
const { uscc, ground, text } = caseExample;

/** What is sent, by the name of the command and its data. */
const reactTo = async (event: NewEvent, standing: CaseStanding = 'none') => {
  const sent: unknown[] = [];
  const context = {
    ask: async () => standing,
    send: async ({ name }: { name: string }, data: unknown) => void sent.push([name, data]),
  };
  const stream = event.type.startsWith('List') ? `lists.${ENTRY}` : `records.${RECORD}`;
  const by = { subject: 'firm', role: 'enterprise' as const, enterprise: uscc };
  await process.on[event.type]?.(context as unknown as ProcessContext, factOf(event, { stream, by }));
  return sent;
};

it.each([
  [RECORD, recordEvents.RecordDisputed({ ground, text }, '2026-05-29')],
  [ENTRY, listingEvents.ListEntryDisputed({ ground, text }, '2026-05-29')],
])('%s: a dispute opens a case on its day', async (itemId, event) =>
  expect(await reactTo(event)).toEqual([['OpenDisputeCase', { itemId, uscc, ground, text, on: '2026-05-29' }]]),
);

it.each([
  [RECORD, recordEvents.RecordDisputeSettled({ outcome: 'confirmed', reason: '经核查' }, '2026-05-30')],
  [ENTRY, listingEvents.ListEntryDisputeSettled({ outcome: 'confirmed', reason: '经核查' }, '2026-05-30')],
])('%s: its settlement answers the case', async (itemId, event) =>
  expect(await reactTo(event, 'open')).toEqual([
    ['AnswerDisputeCase', { itemId, outcome: 'confirmed', answer: '经核查', on: '2026-05-30' }],
  ]),
);

const paper = { number: '甲1号', date: '2026-05-20' };
it.each([
  [RECORD, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决' }), 'annulled'],
  [RECORD, recordEvents.RecordRepaired({ authority: '省局', paper }), 'repaired'],
  [ENTRY, listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决' }), 'annulled'],
  [ENTRY, listingEvents.ListEntryEnded({ on: '2026-05-30', ground: 'reason-gone', reason: '已改正' }), 'ended'],
])('%s: an open case lapses with its item (%#)', async (itemId, event, because) => {
  expect(await reactTo(event, 'open')).toEqual([['LapseDisputeCase', { itemId, because }]]);
  for (const standing of ['none', 'answered', 'undetermined', 'lapsed'] as const)
    expect(await reactTo(event, standing)).toEqual([]);
});

it.each([
  [RECORD, recordEvents.RecordReinstated({ reason: '改判', opens: 2, pending: false })],
  [RECORD, recordEvents.RecordConfirmed({})],
  [RECORD, recordEvents.RecordRepairWithdrawn({ reason: '材料虚假' })],
  [ENTRY, listingEvents.ListEntryReinstated({ reason: '改判', opens: 2, pending: false })],
  [ENTRY, listingEvents.ListEntryConfirmed({})],
])('%s: a lapsed case is taken up when its item is back (%#)', async (itemId, event) => {
  expect(await reactTo(event, 'lapsed')).toEqual([['ResumeDisputeCase', { itemId }]]);
  for (const standing of ['none', 'answered', 'open'] as const) expect(await reactTo(event, standing)).toEqual([]);
});

it('not before a second person has confirmed it', async () =>
  expect(await reactTo(recordEvents.RecordReinstated({ reason: '改判', opens: 2, pending: true }), 'lapsed')).toEqual(
    [],
  ));

it('asks the case’s own stream where it stands', async () => {
  const side = await writeSide([disputeCaseEvents]);
  const handler = new FindCaseStandingHandler(side.commands);
  expect(await handler.execute(new FindCaseStanding(RECORD))).toBe('none');
});
