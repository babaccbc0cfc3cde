import { factOf } from '@platform/testing';
import { listingEvents } from '../events/listing.events';
import { evolveDispute } from './dispute-shown.rule';

const disputed = factOf(listingEvents.ListEntryDisputed({ ground: 'objection', text: '罚款已撤销' }, '2026-05-20'));
const settled = (outcome: 'confirmed' | 'undetermined') =>
  factOf(listingEvents.ListEntryDisputeSettled({ outcome, reason: '无法查实' }));

it('shows what the enterprise says, and what was answered as long as it stays undetermined', () => {
  const shown = evolveDispute(undefined, disputed);
  expect(shown).toEqual({ ground: 'objection', text: '罚款已撤销', since: '2026-05-20' });
  expect(evolveDispute(shown, settled('undetermined'))).toMatchObject({ text: '罚款已撤销', answer: '无法查实' });
  expect(evolveDispute(shown, settled('confirmed'))).toBeUndefined();
});
