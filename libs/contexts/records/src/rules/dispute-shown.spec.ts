import { factOf } from '@platform/testing';
import { recordEvents } from '../events/record.events';
import { evolveDispute } from './dispute-shown.rule';

const disputed = factOf(recordEvents.RecordDisputed({ ground: 'lawsuit', text: '金额有误' }, '2026-05-20'));
const settled = (outcome: 'corrected' | 'confirmed' | 'undetermined') =>
  factOf(recordEvents.RecordDisputeSettled({ outcome, reason: '无法查实' }));

it('shows what the enterprise says, since when', () =>
  expect(evolveDispute(undefined, disputed)).toEqual({ ground: 'lawsuit', text: '金额有误', since: '2026-05-20' }));

it('keeps both texts where it stays undetermined, and none once it is answered', () => {
  const shown = evolveDispute(undefined, disputed);
  expect(evolveDispute(shown, settled('undetermined'))).toMatchObject({ text: '金额有误', answer: '无法查实' });
  expect(evolveDispute(shown, settled('corrected'))).toBeUndefined();
  expect(evolveDispute(shown, settled('confirmed'))).toBeUndefined();
});
