import { setTimeout as pause } from 'node:timers/promises';
import { ErrorType } from '@eventstore/db-client';
import { AppendRefused, RevisionConflict, StoreUnavailable } from '../../port/errors';
import type { AppendResult } from '../../port/event-store';
import type { AppendingClient } from './appending-client';
import type { PreparedAppend } from './prepared-append';
import { isOfType, NoAnswerInTime, troubleOf } from '../trouble';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;

/**
 * Tries until the outcome is known. Every try expects the same revision and has the same ids, so the server writes it once
 * and answers a repetition as the first time, also after its restart; with "any" it would not.
 */
export const settle = async (
  client: AppendingClient,
  append: PreparedAppend,
  { patienceMs, retried }: { readonly patienceMs: number; readonly retried?: (() => void) | undefined },
): Promise<AppendResult> => {
  const until = performance.now() + patienceMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await client.append(append);
    } catch (error) {
      if (troubleOf(error) === 'final') throw answerTo(append, error);
      // An append may hang although it was written.
      const there = error instanceof NoAnswerInTime ? await append.learn().catch(() => undefined) : undefined;
      if (there) return there;
      if (performance.now() > until) throw new StoreUnavailable(error);
      await pause(pauseMs);
      retried?.();
    }
  }
};

/** Errors of appends have an empty message: what they say is in their fields. */
const answerTo = ({ stream, expected }: PreparedAppend, error: unknown): unknown => {
  const { actualVersion, maxAppendSize } = error as { actualVersion?: unknown; maxAppendSize?: number };
  if (isOfType(error, ErrorType.WRONG_EXPECTED_VERSION))
    return new RevisionConflict(stream, expected, typeof actualVersion === 'bigint' ? actualVersion : 'none');
  if (isOfType(error, ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED))
    return new AppendRefused('APPEND_TOO_LARGE', `the server takes no append over ${maxAppendSize} bytes`);
  return error;
};
