import { parts } from '../../apps/registry/src/contexts';

/** Events that are about no enterprise: of the registers of agencies and regions, and of rules. */
const ABOUT_NO_ENTERPRISE = [
  ...['AgencyRegistered', 'AgencyRenamed', 'AgencyCompetenceChanged', 'AgencySucceeded', 'AgencyClosed'],
  ...['SecondPersonRuleSet', 'RegionRegistered', 'RegionSucceeded', 'RulesAdopted'],
];

const told = parts.flatMap((part) => part.projections).find(({ name }) => name === 'subject-facts')!;
const types = parts.flatMap((part) => part.catalogues.flatMap((catalogue) => Object.keys(catalogue)));

it('every event of every catalogue is told to the auditor of its enterprise, or known to be about none', () => {
  expect(types.length).toBeGreaterThan(30);
  expect([...Object.keys(told.on), ...ABOUT_NO_ENTERPRISE].sort()).toEqual([...types].sort());
});
