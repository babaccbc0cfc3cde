import type { ProcessContext } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { CloseAgency } from '../commands/close-agency/close-agency.decide';
import { agencyEvents } from '../events/agency.events';
import { EXAMPLE_CODES } from '../rules/examples.rule';
import { closeAgenciesWhenAnotherSucceedsThem } from './close-agencies-when-another-succeeds-them.process';

it('ends each predecessor in its own stream, with its successor', async () => {
  const { market, quality, food } = EXAMPLE_CODES;
  const sent: unknown[] = [];
  const context = { send: async (command: unknown, data: unknown) => void sent.push([command, data]) };
  const fact = factOf(agencyEvents.AgencySucceeded({ uscc: market, predecessors: [quality, food], on: '2019-01-10' }));
  await closeAgenciesWhenAnotherSucceedsThem.on['AgencySucceeded']?.(context as unknown as ProcessContext, fact);
  expect(sent).toEqual([quality, food].map((uscc) => [CloseAgency, { uscc, on: '2019-01-10', successor: market }]));
});
