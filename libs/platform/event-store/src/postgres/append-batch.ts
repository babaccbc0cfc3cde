import type { Pool } from 'pg';
import { RevisionConflict } from '../port/errors';
import type { AppendResult, EncodedEvent, ExpectedRevision } from '../port/event-store';
import { binaryArray } from './binary-array';

/** One append on its way; a batch holds at most one for each stream. */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EncodedEvent[];
}

interface Row {
  readonly actual: string;
  readonly revision: string | null;
  readonly position: string | null;
}

const sql = 'select actual, revision, position from events.append($1, $2, $3, $4, $5, $6, $7, $8, $9)';

/** One transaction with a batch of appends; the answers stand in the order of the batch. */
export const appendBatch = async (
  pool: Pool,
  batch: readonly Append[],
): Promise<readonly (AppendResult | RevisionConflict)[]> => {
  const events = batch.flatMap((a) => a.events);
  const { rows } = await pool.query<Row>({
    name: 'events.append',
    text: sql,
    values: [
      binaryArray(
        'text',
        batch.map((a) => a.stream),
      ),
      binaryArray(
        'int8',
        batch.map((a) => (a.expected === 'none' ? -1 : a.expected)),
      ),
      binaryArray(
        'int4',
        batch.flatMap((a, i) => a.events.map(() => i + 1)),
      ),
      binaryArray(
        'uuid',
        events.map((e) => e.id),
      ),
      binaryArray(
        'text',
        events.map((e) => e.type),
      ),
      binaryArray(
        'int4',
        events.map((e) => e.version),
      ),
      binaryArray(
        'text',
        events.map((e) => e.data),
      ),
      binaryArray(
        'text',
        events.map((e) => e.metadata),
      ),
      binaryArray(
        'bytea',
        events.map((e) => e.hash),
      ),
    ],
  });
  return batch.map(({ stream, expected }, i) => answerOf(stream, expected, rows[i] as Row));
};

const answerOf = (stream: string, expected: ExpectedRevision, { actual, revision, position }: Row) =>
  revision === null || position === null
    ? new RevisionConflict(stream, expected, actual === '-1' ? 'none' : BigInt(actual))
    : { revision: BigInt(revision), position };
