import type { ProposedEvent } from './log-record';

/** Such as the server writes for itself. */
export const systemEvent = (id: string, type = '$stats'): ProposedEvent => ({
  id,
  type,
  contentType: 'application/json',
  data: Buffer.from('{}'),
  metadata: Buffer.from(''),
});
