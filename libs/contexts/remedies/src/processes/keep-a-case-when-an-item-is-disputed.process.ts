import type { DisputeOutcome } from '@law';
import { type Fact, type ProcessContext, processOf } from '@platform/kernel';
import { listingEvents, listItemIdOf } from '@contexts/lists';
import { itemIdOf, recordEvents } from '@contexts/records';
import { AnswerDisputeCase } from '../commands/answer-dispute-case/answer-dispute-case.decide';
import { LapseDisputeCase } from '../commands/lapse-dispute-case/lapse-dispute-case.decide';
import { type Disputed, OpenDisputeCase } from '../commands/open-dispute-case/open-dispute-case.decide';
import { ResumeDisputeCase } from '../commands/resume-dispute-case/resume-dispute-case.decide';
import type { LAPSE_REASONS } from '../events/dispute-case.events';
import type { CaseStanding } from '../events/dispute-case.state';
import { FindCaseStanding } from '../queries/find-case-standing/find-case-standing.query';

type Step<D> = (context: ProcessContext, fact: Fact<string, D>) => Promise<void>;
type Named = (stream: string) => string;

/** Only an enterprise disputes. */
const open =
  (idOf: Named): Step<Pick<Disputed, 'ground' | 'text'>> =>
  (context, { stream, data: { ground, text }, by, heldOn }) =>
    context.send(OpenDisputeCase, { itemId: idOf(stream), uscc: by.enterprise as string, ground, text, on: heldOn });

const answer =
  (idOf: Named): Step<{ readonly outcome: DisputeOutcome; readonly reason: string }> =>
  (context, { stream, data: { outcome, reason }, heldOn }) =>
    context.send(AnswerDisputeCase, { itemId: idOf(stream), outcome, answer: reason, on: heldOn });

const standingOf = (context: ProcessContext, itemId: string) => context.ask<CaseStanding>(new FindCaseStanding(itemId));

const lapse =
  (idOf: Named, because: (typeof LAPSE_REASONS)[number]): Step<unknown> =>
  async (context, { stream }) => {
    const itemId = idOf(stream);
    if ((await standingOf(context, itemId)) === 'open') await context.send(LapseDisputeCase, { itemId, because });
  };

/** What waits for a second person is back only once it is confirmed. */
const resume =
  (idOf: Named): Step<object> =>
  async (context, { stream, data }) => {
    const itemId = idOf(stream);
    const isPending = 'pending' in data && data.pending === true;
    if (!isPending && (await standingOf(context, itemId)) === 'lapsed')
      await context.send(ResumeDisputeCase, { itemId });
  };

/**
 * A disputed item has a case with a clock until it is answered (Shandong Credit Regulation art. 39). One process, so that a
 * case is opened before it is answered.
 */
export const keepACaseWhenAnItemIsDisputed = processOf({
  name: 'keep a case when an item is disputed',
  version: 1,
  from: [recordEvents, listingEvents],
  on: {
    RecordDisputed: open(itemIdOf),
    RecordDisputeSettled: answer(itemIdOf),
    RecordAnnulled: lapse(itemIdOf, 'annulled'),
    RecordRepaired: lapse(itemIdOf, 'repaired'),
    RecordReinstated: resume(itemIdOf),
    RecordConfirmed: resume(itemIdOf),
    RecordRepairWithdrawn: resume(itemIdOf),
    ListEntryDisputed: open(listItemIdOf),
    ListEntryDisputeSettled: answer(listItemIdOf),
    ListEntryEnded: lapse(listItemIdOf, 'ended'),
    ListEntryAnnulled: lapse(listItemIdOf, 'annulled'),
    ListEntryReinstated: resume(listItemIdOf),
    ListEntryConfirmed: resume(listItemIdOf),
  },
});
