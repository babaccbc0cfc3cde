import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { Pool } from 'pg';
import type { EncodedEvent } from '@platform/event-store';
import { caller, newId, paper, paperStream, RecordPaper, recordPaper } from '../paper';
import { paperStore } from '../paper-store';

interface Open {
  readonly work: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

/** The product: the whole command, its append alone, and the append of bytes made before. */
export const product = async (url: string): Promise<Record<'command' | 'append' | 'prebuilt', Open>> => {
  const { store, commands, encode, append } = await paperStore(url);
  const [made] = await encode(paperStream.name('prebuilt'));
  const close = (): Promise<void> => store.close();
  return {
    command: { work: () => commands.run(paperStream, newId(), recordPaper, new RecordPaper(paper(), caller())), close },
    append: { work: append, close },
    prebuilt: {
      work: () => store.append(paperStream.name(newId()), 'none', [{ ...(made as EncodedEvent), id: randomUUID() }]),
      close,
    },
  };
};

const poolTo = (url: string): Pool => {
  const pool = new Pool({ connectionString: url, max: 16 });
  pool.on('error', () => undefined);
  return pool;
};

const TABLE = `create table event (
  position bigserial primary key, stream text not null, revision int not null, id uuid not null, type text not null,
  data text not null, metadata text not null, recorded_at timestamptz not null default now(),
  unique (stream, revision))`;
const DATA = JSON.stringify(paper());
const METADATA = JSON.stringify({ by: { subject: 'bench-clerk' }, correlationId: 'bench' });

/** The yardstick: one prepared INSERT per commit by bare `pg`, no checks, no hash. */
export const bareInsert = async (url: string): Promise<Open> => {
  const pool = poolTo(url);
  await pool.query(TABLE);
  const text = `insert into event (stream, revision, id, type, data, metadata) values ($1, 0, $2, $3, $4, $5)`;
  return {
    work: () =>
      pool.query({
        name: 'insert',
        text,
        values: [paperStream.name(newId()), randomUUID(), 'PaperRecorded', DATA, METADATA],
      }),
    close: () => pool.end(),
  };
};

export const ROWS_A_STATEMENT = 1_000;

/** What one connection can write at all: a thousand rows a statement. */
export const manyRows = async (url: string): Promise<Open> => {
  const pool = poolTo(url);
  await pool.query(TABLE);
  const text = `insert into event (stream, revision, id, type, data, metadata)
    select stream, 0, gen_random_uuid(), 'PaperRecorded', $2, $3 from unnest($1::text[]) stream`;
  const streams = (): string[] => Array.from({ length: ROWS_A_STATEMENT }, () => paperStream.name(newId()));
  return {
    work: () => pool.query({ name: 'rows', text, values: [streams(), DATA, METADATA] }),
    close: () => pool.end(),
  };
};

/** The other yardstick: the best known event store for Node on PostgreSQL, as its documentation shows it. */
export const emmett = async (url: string): Promise<Open> => {
  const pool = poolTo(url);
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  return {
    work: () =>
      store.appendToStream(paperStream.name(newId()), [{ type: 'PaperRecorded', data: { ...paper() } }], {
        expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
      }),
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
};
