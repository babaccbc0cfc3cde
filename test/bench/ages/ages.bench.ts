import { Client } from 'pg';
import { freshDatabaseFor } from '../database';
import { paperStream } from '../paper';
import { type PaperStore, paperStore } from '../paper-store';
import { type Bench, type Figure, figure } from '../figure';
import { compare, type Load } from '../load';

const YOUNG = 100_000;
const OLD = 10_000_000;
const AT_ONCE = 500_000;
/** Within 15 % of the young one. */
const AIM = 1 / 1.15;

/** Appends to new streams, and reads of one old stream, in a store of 10 million events beside one of 100,000. */
export const ages: Bench = async (url, say) => {
  const young = await aged(url, 'bench_young', YOUNG, say);
  const old = await aged(url, 'bench_old', OLD, say);
  const loads = await compare(
    {
      'append, young': { inFlight: 1, work: young.append },
      'append, old': { inFlight: 1, work: old.append },
      'read, young': { inFlight: 1, work: readOf(young.store, YOUNG) },
      'read, old': { inFlight: 1, work: readOf(old.store, OLD) },
    },
    { rounds: 9, ms: 1_000, say },
  );
  await Promise.all([young.store.close(), old.store.close()]);
  return [
    latency('one append alone at 10 million events, median', loads['append, old'], loads['append, young']),
    latency('one stream read at 10 million events, median', loads['read, old'], loads['read, young']),
  ];
};

const latency = (name: string, load: Load, other: Load): Figure =>
  figure({
    ...{ name, value: load.p50Ms, unit: 'ms', lessIsBetter: true, aim: AIM },
    ...{ yardstick: 'the same at 100,000', yardstickValue: other.p50Ms },
  });

const nameOf = (n: number): string => paperStream.name(String(n).padStart(32, '0'));

const readOf =
  (store: PaperStore['store'], events: number): (() => Promise<unknown>) =>
  async () => {
    const stream = nameOf(1 + Math.floor(Math.random() * events));
    if ((await store.readStream(stream)).length !== 1) throw new Error(`${stream} was not found`);
  };

/** A store with so many events, each in a stream of its own: written by the server itself, as an import would take long. */
const aged = async (server: string, name: string, events: number, say: (line: string) => void): Promise<PaperStore> => {
  const url = await freshDatabaseFor(server, name, true);
  const made = await paperStore(url);
  const [example] = await made.encode(nameOf(0));
  if (!example) throw new Error('there is no event to repeat');
  const client = new Client({ connectionString: url });
  await client.connect();
  for (let from = 1; from <= events; from += AT_ONCE) {
    await client.query(
      `insert into events.event (position, recorded_at, revision, version, id, hash, stream, type, data, metadata)
       select n, now(), 0, 1, gen_random_uuid(), decode($3, 'hex'), $4 || lpad(n::text, 32, '0'), $5, $6, $7
       from generate_series($1::bigint, $2::bigint) n`,
      [
        ...[from, Math.min(from + AT_ONCE - 1, events)],
        ...[example.hash, nameOf(0).slice(0, -32), example.type, example.data, example.metadata],
      ],
    );
    say(`${name}: ${Math.min(from + AT_ONCE - 1, events)} events`);
  }
  await client.query('vacuum (analyze) events.event');
  await client.query('checkpoint');
  await client.end();
  return made;
};
