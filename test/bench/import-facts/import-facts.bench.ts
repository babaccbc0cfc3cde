import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { hashOf } from '@platform/cqrs';
import type { StoredEvent } from '@platform/event-store';
import { PostgresEventStore } from '../../../libs/platform/event-store/src/postgres/postgres.event-store';
import { PostgresHistoryWriter } from '../../../libs/platform/event-store/src/postgres/postgres.history-writer';
import { freshDatabaseFor } from '../database';
import { type Bench, figure } from '../figure';
import { copyLines, readyFacts } from './ready-facts';

const FACTS = 50_000;
const ROUNDS = 5;
const BATCH = 5_000;
const APPEND = 500;
const COPY = 'COPY of the same rows into the same table, ready lines, pg-copy-streams';
const SAME_ROWS = `copy events.event
  (position, recorded_at, revision, version, id, hash, stream, type, data, metadata) from stdin`;

type Import = (facts: readonly StoredEvent[]) => Promise<() => Promise<void>>;

/**
 * Ready facts in bulk: as restore and copy write them, with and without the hash of each recomputed; through the ordinary
 * append, 500 at once; beside bare COPY. All into tables of the product with their indexes, each in a database of its own.
 */
export const importFacts: Bench = async (url, say) => {
  const databaseOf = (name: string): Promise<string> => freshDatabaseFor(url, `bench_${name}`, true);
  const writer = new PostgresHistoryWriter(await databaseOf('history'));
  const verified = new PostgresHistoryWriter(await databaseOf('verified'));
  const store = new PostgresEventStore({ url: await databaseOf('appended') });
  const client = new Client({ connectionString: await databaseOf('copied') });
  await client.connect();
  const rates = await inTurns(
    {
      history: async (facts) => () => inBatches(facts, BATCH, (batch) => writer.write(batch)),
      verified: async (facts) => () =>
        inBatches(facts, BATCH, (batch) => {
          if (batch.some((fact) => hashOf(fact.stream, fact) !== fact.hash)) throw new Error('another hash');
          return verified.write(batch);
        }),
      appended: async (facts) => () =>
        inBatches(facts, APPEND * 8, async (batch) => {
          await Promise.all(batch.map((fact) => store.append(fact.stream, 'none', [fact])));
        }),
      copied: async (facts) => {
        const lines = copyLines(facts);
        return () => pipeline(Readable.from(joined(lines)), client.query(copyFrom(SAME_ROWS)));
      },
    },
    say,
  );
  await Promise.all([writer.close(), verified.close(), store.close(), client.end()]);
  const perSecond = (name: string, value: number, aim?: number) =>
    figure({
      name,
      value,
      unit: '/s',
      yardstick: COPY,
      yardstickValue: rates['copied'] as number,
      ...(aim && { aim }),
    });
  return [
    perSecond('ready facts in bulk', rates['history'] as number, 0.65),
    perSecond('ready facts in bulk, hash of each recomputed', rates['verified'] as number),
    perSecond('the same by appends, a stream each', rates['appended'] as number),
  ];
};

/** Facts per second of each, in turns, round after round; the median counts, the first round, which warms up, does not. */
const inTurns = async (
  imports: Record<string, Import>,
  say: (line: string) => void,
): Promise<Record<string, number>> => {
  const rates = new Map<string, number[]>(Object.keys(imports).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    const facts = readyFacts(FACTS, round * FACTS);
    for (const [name, prepare] of Object.entries(imports)) {
      const work = await prepare(facts);
      const begun = performance.now();
      await work();
      const rate = (FACTS * 1_000) / (performance.now() - begun);
      if (round > 0) rates.get(name)?.push(rate);
      say(`${round === 0 ? 'warming' : `round ${round} of ${ROUNDS}`}: ${name} ${Math.round(rate)}/s`);
    }
  }
  const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;
  return Object.fromEntries([...rates].map(([name, values]) => [name, median(values)]));
};

const inBatches = async (
  facts: readonly StoredEvent[],
  size: number,
  write: (batch: readonly StoredEvent[]) => Promise<void>,
): Promise<void> => {
  for (let from = 0; from < facts.length; from += size) await write(facts.slice(from, from + size));
};

/** In pieces of some hundred lines: a write for each line would measure the stream, not COPY. */
function* joined(lines: readonly string[]): Generator<string> {
  for (let from = 0; from < lines.length; from += 200) yield lines.slice(from, from + 200).join('');
}
