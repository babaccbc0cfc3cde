import { FixedClock } from '@platform/calendar';
import { callerOf } from '@platform/testing';
import { Questions } from '@contexts/disclosure';
import type { EntryReads } from '../../ports/entry-reads';
import { GetListStatusHandler } from './get-list-status.handler';
import { GetListStatus } from './get-list-status.query';

const uscc = '91371502PDY00001XC';
/** What the public asks needs the clock alone. */
const questions = new Questions(
  ...([...Array<undefined>(4), new FixedClock('2026-06-01T15:59:59.000Z')] as never as ConstructorParameters<
    typeof Questions
  >),
);
const none = { shown: [], leftOut: { serious: 0, abnormal: 0, watch: 0 } };
const reads = { onDay: async () => none, toldAs: async () => 'public' } as unknown as EntryReads;
const ask = async (on?: string) =>
  (await new GetListStatusHandler(questions, reads).execute(new GetListStatus(uscc, on, callerOf('public')))).body;

it('is about today, or the day it names', async () => {
  expect(await ask()).toMatchObject({ uscc, on: '2026-06-01', entries: [] });
  expect(await ask('2026-06-01')).toMatchObject({ uscc, on: '2026-06-01', entries: [] });
  expect(await ask('2025-01-01')).toMatchObject({ uscc, on: '2025-01-01', entries: [] });
});

it('refuses a day to come: nobody knows the lists of it', () =>
  expect(ask('2026-06-02')).rejects.toMatchObject({
    refusal: { code: 'DAY_IN_FUTURE', kind: 'invalid', details: { today: '2026-06-01' } },
  }));
