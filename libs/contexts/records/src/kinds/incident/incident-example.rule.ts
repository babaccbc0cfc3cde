import { partyExample } from '../../rules/examples.rule';
import type { Incident } from './commands/record-incident/record-incident.decide';

/** An accident at an invented firm, for the reference of the interface and for tests. */
export const incidentExample: Incident = {
  ...partyExample,
  field: 'emergency',
  accident: 'work-safety',
  occurred: { on: '2026-05-11', at: '09:30' },
  reported: { on: '2026-05-11', at: '10:05' },
  dead: 1,
  badlyHurt: 3,
  lossFen: 120_000_000,
  place: '二号车间',
  facts: '粉尘除尘管道燃爆。',
};
