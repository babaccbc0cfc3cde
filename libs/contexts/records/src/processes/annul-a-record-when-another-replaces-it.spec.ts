import type { ProcessContext } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { checkEvents } from '../kinds/check/check.events';
import { recordEvents } from '../events/record.events';
import type { FindLinkedRecords } from '../queries/find-linked-records/find-linked-records.query';
import { checkExample } from '../kinds/check/check-example.rule';
import { annulARecordWhenAnotherReplacesIt as process } from './annul-a-record-when-another-replaces-it.process';

const recorded = (more: { replaces?: string; pending?: boolean }) =>
  factOf(
    checkEvents.CheckRecorded({
      ...checkExample,
      agency: 'a',
      agencyName: '甲',
      restsOn: [],
      sameActAs: [],
      pending: false,
      again: false,
      ...more,
    }),
    { stream: 'records.check-2' },
  );
const reactTo = async (fact: ReturnType<typeof factOf>, links: Record<string, string[]> = {}) => {
  const sent: unknown[] = [];
  await process.on[fact.type]?.(
    {
      ask: async (query: object) => links[(query as FindLinkedRecords).question.itemId] ?? [],
      send: async (_: unknown, data: unknown) => void sent.push(data),
    } as unknown as ProcessContext,
    fact,
  );
  return sent;
};
const old = { id: 'check-1', ground: 'replaced', because: 'check-2', reason: expect.any(String) };

it('annuls the old record once the new one counts', async () => {
  expect(await reactTo(recorded({ replaces: 'check-1' }))).toEqual([old]);
  expect(await reactTo(recorded({}))).toEqual([]);
});

it('a pending record replaces nothing before it is confirmed', async () => {
  expect(await reactTo(recorded({ replaces: 'check-1', pending: true }))).toEqual([]);
  const confirmed = factOf(recordEvents.RecordConfirmed({}), { stream: 'records.check-2' });
  expect(await reactTo(confirmed, { 'check-2': ['check-1'] })).toEqual([old]);
});
