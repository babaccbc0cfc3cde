import { randomUUID } from 'node:crypto';
import type { Caller } from '@platform/kernel';

/** Whoever runs the program, on behalf of an agency where one decided; one correlation id for each run of a command. */
export const byOperator = (): ((agency?: string) => Caller) => {
  const correlationId = randomUUID();
  return (agency) => ({ subject: 'command-line', role: 'system', correlationId, ...(agency && { agency }) });
};
