import { z } from 'zod';
import { type Caller, type Decision, reject } from '@platform/kernel';

/** Objection 异议, administrative review 行政复议, lawsuit 行政诉讼: each marks, none stops the act. */
export const DISPUTE_GROUNDS = ['objection', 'review', 'lawsuit'] as const;
export type DisputeGround = (typeof DISPUTE_GROUNDS)[number];
/** Put right, found right (mark off), not to be found out (both texts and the mark stay). */
export const DISPUTE_OUTCOMES = ['corrected', 'confirmed', 'undetermined'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** A dispute as every view shows it; undetermined, it stays with both texts. */
export const disputeShownSchema = z.strictObject({
  ground: z.enum(DISPUTE_GROUNDS),
  text: z.string().meta({ description: 'What the enterprise says.' }),
  since: z.iso.date(),
  outcome: z.enum(DISPUTE_OUTCOMES).optional(),
  answer: z.string().optional().meta({ description: 'What the agency answers.' }),
});
export type DisputeShown = z.infer<typeof disputeShownSchema>;

/** What is shown of a dispute once it is settled. */
export const shownSettled = (
  shown: DisputeShown | undefined,
  { outcome, reason }: { readonly outcome: DisputeOutcome; readonly reason: string },
): DisputeShown | undefined =>
  shown && outcome === 'undetermined' ? { ...shown, outcome, answer: reason } : undefined;

/** A dispute that is not over, as decisions about its item need it. */
export interface Dispute {
  readonly ground: DisputeGround;
  readonly state: 'open' | 'undetermined';
  /** The item was put right since. */
  readonly corrected: boolean;
}

/** The dispute once it is settled; undefined where it is over. */
export const settledDispute = (dispute: Dispute | undefined, outcome: DisputeOutcome): Dispute | undefined =>
  dispute && outcome === 'undetermined' ? { ...dispute, state: 'undetermined', corrected: false } : undefined;

/** What decisions on an enterprise's own items need of the outside. */
export interface Ownership {
  /** The caller's enterprise has taken over from the one the item is about. */
  readonly inherited: boolean;
}

/** Whether an enterprise may speak for an item: the one place that says whose it is. */
export const isItemOf = (
  { uscc }: { readonly uscc: string },
  { role, enterprise }: Caller,
  { inherited }: Ownership,
): boolean => role === 'enterprise' && (uscc === enterprise || inherited);

/** Why an item, the caller's own, cannot be disputed now; undefined where it can. */
export const disputeProblem = (
  { uscc, agency }: { readonly uscc: string; readonly agency: string },
  dispute: Dispute | undefined,
): Decision<never> | undefined => {
  if (agency === uscc)
    return reject(
      'OWN_FILING',
      '这是本企业自行申报的信息，请自行更正或撤回，无需提出异议。',
      'You filed this yourself: correct it or take it back, it needs no dispute.',
    );
  return dispute
    ? reject('ALREADY_DISPUTED', '该记录已标注为有异议。', 'This is marked disputed already.', { state: dispute.state })
    : undefined;
};

export interface Settlement {
  readonly outcome: DisputeOutcome;
  /** What it rests on, where it stands in a paper of its own. */
  readonly ground?: 'review' | 'court' | 'authority' | undefined;
  readonly paper?: object | undefined;
}

/**
 * Why a dispute cannot be settled so; undefined where it can. An objection is answered by somebody who has not made the
 * item (Shandong Credit Regulation art. 39); a review or a lawsuit ends by its paper alone.
 * @param hands subjects of those who had a hand in the item: recorded, confirmed, corrected it, told further of it
 */
export const settlementProblem = (
  { outcome, ground, paper }: Settlement,
  dispute: Dispute | undefined,
  { subject }: Caller,
  hands: readonly string[],
): Decision<never> | undefined => {
  if (!dispute) return reject('NOT_DISPUTED', '该记录没有异议。', 'This is not disputed.');
  if (hands.includes(subject))
    return reject(
      'OTHER_PERSON_REQUIRED',
      '异议须由录入、复核、更正该记录以外的人员答复。',
      'Somebody who neither recorded nor confirmed nor corrected this answers the dispute.',
      { kind: 'forbidden' },
    );
  if (dispute.ground !== 'objection' && (!paper || (ground !== 'review' && ground !== 'court')))
    return reject(
      'DECIDING_PAPER_REQUIRED',
      '该异议已申请行政复议或提起诉讼，须凭复议决定或裁判文书结案。',
      'This is under review or before a court: it ends by the decision or judgment, with its ground, number and date.',
      { kind: 'invalid', ground: dispute.ground },
    );
  return outcome === 'corrected' && !dispute.corrected
    ? reject(
        'NOT_CORRECTED_YET',
        '请先更正记录（名单记录须先移出），再以“已更正”结案。',
        'Correct the record first (end the entry on a list), then settle as corrected.',
      )
    : undefined;
};
