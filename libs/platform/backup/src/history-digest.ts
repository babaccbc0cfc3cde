import { createHash } from 'node:crypto';
import type { StoredEvent } from '@platform/event-store';

const BEGINNING = '0'.repeat(64);

/**
 * Digest of a history that does not depend on the store it lies in: SHA-256 of the digest up to the fact before and of
 * `<hash> <revision> <record time>`, fact by fact in the global order. The hash of a fact covers all else of it.
 */
export class HistoryDigest {
  count = 0;
  /** Lower-case hexadecimal. */
  value = BEGINNING;

  add({ hash, revision, recordedAt }: StoredEvent): void {
    this.count++;
    this.value = createHash('sha256').update(`${this.value} ${hash} ${revision} ${recordedAt}`).digest('hex');
  }
}
