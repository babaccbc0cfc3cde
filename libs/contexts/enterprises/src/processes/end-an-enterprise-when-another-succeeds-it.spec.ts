import type { NewEvent, ProcessContext } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { CancelEnterprise } from '../commands/cancel-enterprise/cancel-enterprise.decide';
import { RestoreEnterprise } from '../commands/restore-enterprise/restore-enterprise.decide';
import { successionEvents } from '../events/succession.events';
import { endAnEnterpriseWhenAnotherSucceedsIt as process } from './end-an-enterprise-when-another-succeeds-it.process';

const on = '2026-03-02';
const paper = { number: '1', date: on };
const sentFor = async (event: NewEvent): Promise<unknown[]> => {
  const sent: unknown[] = [];
  const context = { send: async (command: unknown, data: unknown) => void sent.push([command, data]) };
  const fact = factOf(event, { stream: 'enterprises.succession-x-1' });
  await process.on[fact.type]?.(context as unknown as ProcessContext, fact);
  return sent;
};

it('ends each of those that merged', async () =>
  expect(
    await sentFor(successionEvents.MergerRecorded({ predecessors: ['a', 'b'], successor: 's', on, paper })),
  ).toEqual(['a', 'b'].map((uscc) => [CancelEnterprise, { uscc, on, succession: 'x-1' }])));

it('ends a parent that split into parts, and no parent that goes on', async () => {
  const split = { parent: 'p', parts: ['x'], on, paper };
  expect(await sentFor(successionEvents.SplitRecorded({ ...split, parentEnds: false }))).toEqual([]);
  expect(await sentFor(successionEvents.SplitRecorded({ ...split, parentEnds: true }))).toEqual([
    [CancelEnterprise, { uscc: 'p', on, succession: 'x-1' }],
  ]);
});

it('lets them go on where it was annulled', async () =>
  expect(await sentFor(successionEvents.SuccessionAnnulled({ reason: '误录', ended: ['a'] }))).toEqual([
    [RestoreEnterprise, { uscc: 'a', succession: 'x-1' }],
  ]));
