import { Metadata, status } from '@grpc/grpc-js';

type Refusal = Error & { readonly code: status; readonly details: string; readonly metadata: Metadata };

const refusal = (code: status, details: string, more: Readonly<Record<string, string>> = {}): Refusal => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(more)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

export const notReady = (): Refusal => refusal(status.UNAVAILABLE, 'Server Is Not Ready');

export const notLeader = (leader: { address: string; port: number }): Refusal =>
  refusal(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.address,
    'leader-endpoint-port': String(leader.port),
  });

export const consumerTooSlow = (): Refusal =>
  refusal(
    status.ABORTED,
    'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
  );

/** Somebody asked to read from the middle of a record. */
export const insideRecord = (): Refusal => refusal(status.UNKNOWN, 'Unexpected ReadAllResult: Error');

export const wrongVersion = (stream: string): Refusal =>
  refusal(status.FAILED_PRECONDITION, 'Append failed due to WrongExpectedVersion.', {
    exception: 'wrong-expected-version',
    'stream-name': stream,
  });
