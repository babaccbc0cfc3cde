import type { EventStore } from '@platform/event-store';
import { Receipts, recordedSchema } from './receipts';

const receipts = new Receipts({ storeId: async () => 'store' } as EventStore);
const outcome = { stream: 'lamps.lamp-a', revision: 3n, position: '7', repeated: false };

it('says what was recorded, and has no warnings where there is nothing to say', async () => {
  const receipt = { id: 'a', revision: 3, position: 'store.7', repeated: false };
  expect(await receipts.of(outcome, { id: 'a' })).toEqual(receipt);
  expect(await receipts.of(outcome, { id: 'a', warnings: [] })).toEqual(receipt);
});

it('hands on warnings, in the form of its reference', async () => {
  const warnings = [{ code: 'LOOK', zh: '请核对。', en: 'Please look.' }];
  const receipt = await receipts.of(outcome, { id: 'a', warnings });
  expect(recordedSchema.parse(receipt)).toMatchObject({ id: 'a', warnings });
});
