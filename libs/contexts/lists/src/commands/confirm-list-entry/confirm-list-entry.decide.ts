import { accept, type Caller, type Decide, reject } from '@platform/kernel';
import { listingEvents } from '../../events/listing.events';
import type { Listing } from '../../events/listing.state';
import { changeProblem, type ChangeOutside } from '../../rules/may-change.rule';
import { entryAnnulled, entryUnknown } from '../../rules/problem.rule';

/** A second person of the agency confirms the entry that the first has recorded. */
export class ConfirmListEntry {
  constructor(
    readonly data: { readonly id: string },
    readonly by: Caller,
  ) {}
}

export const confirmListEntry: Decide<ConfirmListEntry, Listing, string, ChangeOutside> = (
  { by },
  { item, recorder, wasPending },
  { today },
  outside,
) => {
  if (!item) return entryUnknown();
  if (item.status === 'annulled') return entryAnnulled();
  const relation = outside.relation === 'own' ? 'own' : 'none';
  const problem = changeProblem(by, item, { ground: 'confirmation' }, { ...outside, relation }, today);
  if (problem) return problem;
  if (item.status === 'recorded')
    return wasPending
      ? accept()
      : reject('NOT_PENDING', '该名单记录无须复核确认。', 'This entry needs no confirmation.');
  if (by.subject === recorder?.subject)
    return reject(
      'SECOND_PERSON_REQUIRED',
      '须由录入人以外的人员复核确认。',
      'Another person than the recorder must confirm.',
      { kind: 'forbidden' },
    );
  return accept(listingEvents.ListEntryConfirmed({}));
};
