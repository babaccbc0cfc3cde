import type { Pool } from 'pg';
import { RevisionConflict } from '../port/errors';
import type { AppendResult, EncodedEvent, ExpectedRevision } from '../port/event-store';
import { binaryArray } from './binary-array';
import { isRace } from './trouble';

/** One append on its way; a batch holds at most one for each stream. */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EncodedEvent[];
}

type Answer = AppendResult | RevisionConflict;

/** No column holds a higher one. */
const LAST_REVISION = 2n ** 31n - 1n;

/** One transaction with a batch of appends; the answers stand in the order of the batch. */
export const appendBatch = async (pool: Pool, batch: readonly Append[]): Promise<readonly Answer[]> =>
  (await appendUnopposed(pool, batch)) ?? (await appendEach(pool, batch));

/** The answers where every append found its stream as it believed it to be; otherwise nothing is written. */
const appendUnopposed = async (pool: Pool, batch: readonly Append[]): Promise<Answer[] | undefined> => {
  if (batch.some(({ expected }) => expected !== 'none' && expected >= LAST_REVISION)) return undefined;
  const after = batch.filter(({ expected }) => expected !== 'none');
  const streams: string[] = [];
  const revisions: bigint[] = [];
  for (const { stream, expected, events } of batch)
    for (let n = 0n; n < events.length; n++) {
      streams.push(stream);
      revisions.push(firstOf(expected) + n);
    }
  const last = await pool
    .query<{ last: string | null }>({
      name: 'events.append_unopposed',
      text: 'select events.append_unopposed($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as last',
      values: [
        binaryArray('text', after, (a) => a.stream),
        binaryArray('int4', after, (a) => a.expected as bigint),
        binaryArray('text', streams),
        binaryArray('int4', revisions),
        ...columnsOf(batch),
      ],
    })
    .then(
      ({ rows }) => rows[0]?.last,
      (error: unknown) => {
        if (isRace(error)) return null;
        throw error;
      },
    );
  if (last == null) return undefined;
  let position = BigInt(last);
  return batch.map(({ expected, events }) => {
    const count = BigInt(events.length);
    position += count;
    return { revision: firstOf(expected) + count - 1n, position: String(position) };
  });
};

interface Row {
  readonly actual: string;
  readonly revision: string | null;
  readonly position: string | null;
}

/** An answer of its own for each append: those that can be are written. */
const appendEach = async (pool: Pool, batch: readonly Append[]): Promise<Answer[]> => {
  const { rows } = await pool.query<Row>({
    name: 'events.append_each',
    text: 'select actual, revision, position from events.append_each($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    values: [
      binaryArray('text', batch, (a) => a.stream),
      binaryArray('int8', batch, (a) => firstOf(a.expected) - 1n),
      binaryArray(
        'int4',
        batch.flatMap((a, i) => a.events.map(() => i + 1)),
      ),
      ...columnsOf(batch),
    ],
  });
  return batch.map(({ stream, expected }, i) => answerOf(stream, expected, rows[i] as Row));
};

const firstOf = (expected: ExpectedRevision): bigint => (expected === 'none' ? 0n : expected + 1n);

const columnsOf = (batch: readonly Append[]): Buffer[] => {
  const events = batch.flatMap((a) => a.events);
  return [
    binaryArray('uuid', events, (e) => e.id),
    binaryArray('text', events, (e) => e.type),
    binaryArray('int4', events, (e) => e.version),
    binaryArray('text', events, (e) => e.data),
    binaryArray('text', events, (e) => e.metadata),
    binaryArray('bytea', events, (e) => e.hash),
  ];
};

const answerOf = (stream: string, expected: ExpectedRevision, { actual, revision, position }: Row): Answer =>
  revision === null || position === null
    ? new RevisionConflict(stream, expected, actual === '-1' ? 'none' : BigInt(actual))
    : { revision: BigInt(revision), position };
