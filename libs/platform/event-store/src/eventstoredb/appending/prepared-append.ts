import { type EventData, NO_STREAM } from '@eventstore/db-client';
import type { AppendResult, ExpectedRevision } from '../../port/event-store';

/** An append as the server gets it. */
export interface PreparedAppend {
  /** The stream's name to callers, and on the server. */
  readonly stream: string;
  readonly storedStream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventData[];
  readonly bytes: number;
  /** Looks into the stream whether these events stand there. */
  readonly learn: () => Promise<AppendResult | undefined>;
}

export const expectedRevisionOf = (expected: ExpectedRevision): bigint | typeof NO_STREAM =>
  expected === 'none' ? NO_STREAM : expected;
