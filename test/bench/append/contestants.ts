import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { Pool } from 'pg';
import type { EncodedEvent } from '@platform/event-store';
import { caller, newId, paper, paperStream, RecordPaper, recordPaper } from './paper';
import { paperStore } from './paper-store';

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

/** The yardstick: one prepared INSERT per commit by bare `pg`, no checks, no hash. */
export const bareInsert = async (url: string): Promise<Open> => {
  const pool = poolTo(url);
  await pool.query(`create table event (
    position bigserial primary key, stream text not null, revision int not null, id uuid not null, type text not null,
    data text not null, metadata text not null, recorded_at timestamptz not null default now(),
    unique (stream, revision))`);
  const text = `insert into event (stream, revision, id, type, data, metadata) values ($1, 0, $2, $3, $4, $5)`;
  const data = JSON.stringify(paper());
  const metadata = JSON.stringify({ by: { subject: 'bench-clerk' }, correlationId: 'bench' });
  return {
    work: () =>
      pool.query({
        name: 'insert',
        text,
        values: [paperStream.name(newId()), randomUUID(), 'PaperRecorded', data, metadata],
      }),
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
