import type { StoredEvent } from '../port/event-store';

/** Every value as PostgreSQL writes it, whatever parsers the rest of the program sets: positions must stay strings. */
export const asText = { getTypeParser: () => (value: string) => value } as never;

export interface EventRow {
  readonly position: string;
  readonly recorded_at: string;
  readonly revision: string;
  readonly version: string;
  readonly id: string;
  readonly hash: string;
  readonly stream: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export const COLUMNS = `e.position, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at,
  e.revision, e.version, e.id, encode(e.hash, 'hex') as hash, e.stream, e.type, e.data, e.metadata`;

export const eventOf = (row: EventRow): StoredEvent => ({
  id: row.id,
  type: row.type,
  version: Number(row.version),
  data: row.data,
  metadata: row.metadata,
  hash: row.hash,
  stream: row.stream,
  revision: BigInt(row.revision),
  position: row.position,
  recordedAt: row.recorded_at,
});
