import type { Pool } from 'pg';
import type { ReadDatabase } from '@platform/database';
import { bytesOf } from '../port/check-append';
import type { Page, Position, StoredEvent } from '../port/event-store';
import { sameStream } from './stream-index';
import { COLUMNS, type EventRow, eventOf } from './rows';

/** How many positions one filtered page looks at, at most: rare types must not make one statement read everything. */
const SCAN = 20_000;

export interface Range {
  readonly after?: Position | undefined;
  readonly limit: number;
  readonly types?: readonly string[] | undefined;
}

/** Bytes of data and metadata after which no further event comes into a page; the last may go beyond. */
const PAGE_BYTES = 4 * 1_048_576;

const BYTES = 'octet_length(e.data) + octet_length(e.metadata)';

/** Lengths are known without fetching what is stored out of line, so the rest of a too large page is not even read. */
const pageSql = `
  with scope as materialized (select coalesce(max(position), 0) as head from events.event)
  select s.head, e.* from scope s left join lateral (
    select ${COLUMNS} from (
      select e.*, sum(${BYTES}) over (order by e.position) - (${BYTES}) as bytes_before from events.event e
      where e.position > $1 and e.position <= least(s.head, $1 + ${SCAN}) and ($3::text[] is null or e.type = any ($3))
      order by e.position limit $2
    ) e where e.bytes_before < ${PAGE_BYTES}
  ) e on true order by e.position`;

/**
 * One page of the global order, of at most `limit` events and not much over `PAGE_BYTES`; how far it has looked and
 * whether more was there come from the same snapshot.
 */
export const readPage = async (pool: Pool, { after, limit, types }: Range): Promise<Page> => {
  const { rows } = await pool.query<Partial<EventRow> & { head: string }>({
    name: 'events.page',
    text: pageSql,
    values: [after ?? '0', limit, types ?? null],
  });
  const head = BigInt((rows[0] as { head: string }).head);
  const events = rows.filter((row): row is EventRow & { head: string } => row.position != null).map(eventOf);
  const start = BigInt(after ?? 0);
  const looked = start + BigInt(SCAN) < head ? start + BigInt(SCAN) : head;
  const isFull = events.length === limit || bytesOf(events) >= PAGE_BYTES;
  const last = isFull ? BigInt(events.at(-1)?.position ?? start) : looked;
  return { events, upTo: last > start ? String(last) : after, live: last >= head };
};

const streamSql = (order: 'asc' | 'desc'): string => `
  select ${COLUMNS} from events.event e
  where ${sameStream('e.stream', '$1')} and e.revision >= $2
  order by e.revision ${order} limit $3`;
const FORWARDS = streamSql('asc');
const BACKWARDS = streamSql('desc');

export const readStreamFrom = async (
  reads: ReadDatabase,
  stream: string,
  { from = 0n, backwards = false, limit }: { from?: bigint; backwards?: boolean; limit?: number },
): Promise<readonly StoredEvent[]> => {
  const values = [stream, backwards ? 0n : from, limit ?? null];
  return (await reads.query<EventRow>(backwards ? BACKWARDS : FORWARDS, values)).map(eventOf);
};
