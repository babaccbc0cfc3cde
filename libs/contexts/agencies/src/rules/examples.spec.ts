import { parseUscc } from '@law';
import { agencyInChainSchema } from './agency.rule';
import { agencyExample, agencyInChainExample, EXAMPLE_CODES, officeExample } from './examples.rule';
import { agencyEvents } from '../events/agency.events';

it.each(Object.values(EXAMPLE_CODES))('%s is a code without a fault, on the reserved range', (code) => {
  expect(parseUscc(code)).toEqual({ ok: true, uscc: code, warnings: [] });
  expect(code).toContain('PDY');
});

it('examples fit their schemas', () => {
  expect(agencyEvents.AgencyRegistered.definition.schema.safeParse(agencyExample).success).toBe(true);
  for (const example of [agencyInChainExample, officeExample])
    expect(agencyInChainSchema.safeParse(example).success).toBe(true);
});
