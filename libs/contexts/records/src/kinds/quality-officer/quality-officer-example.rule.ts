import type { Appointment } from './commands/appoint-quality-officer/appoint-quality-officer.decide';

/** An appointment at an invented firm, for the reference of the interface and for tests. */
export const qualityOfficerExample: Appointment = { appointed: '2026-03-02', officer: { name: '赵一' } };
