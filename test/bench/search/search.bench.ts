import type { QueryBus } from '@nestjs/cqrs';
import { Readers } from '@contexts/disclosure';
import { type ProjectionReport, ProjectionStatus } from '@platform/cqrs';
import type { Database } from '@platform/database';
import { DistrictNames } from '../../../libs/contexts/enterprises/src/ports/district-names';
import { EnterpriseSearch } from '../../../libs/contexts/enterprises/src/ports/enterprise-search';
import { FoundEnterprisesReads } from '../../../libs/contexts/enterprises/src/ports/found-enterprises';
import { SearchReads } from '../../../libs/contexts/enterprises/src/ports/search-reads';
import { freshDatabaseFor } from '../database';
import { type Bench, type Figure, figure } from '../figure';
import { type Asked, questions } from './questions';
import { firms, load, openRegister } from './register';

const NAMES = 1_000_000;
/** Questions of the rarest kind in one round; each is asked once, of other firms, as nobody finds the same firm all day. */
const TIMES = 25;
/** A noisy neighbour spoils one of them: the median of the rounds counts, the first, in which all warms up, does not. */
const ROUNDS = 7;
const SEED = 7;
const MOST_TIMES_SLOWER = 20;
const YARDSTICK = 'a row by its key';

/**
 * Searches among a million names, one after the other, through all of the product but HTTP; before each, one row is read
 * by its key on the same connection.
 */
export const search: Bench = async (url, say) => {
  const database = await openRegister(await freshDatabaseFor(url, 'bench_search', false));
  try {
    const reads = new SearchReads(database.reads, new Unmoved());
    const began = performance.now();
    await load(urlOf(database), firms(NAMES, SEED), await reads.regionWords());
    say(`${NAMES} names in ${Math.round((performance.now() - began) / 1_000)} s`);
    const names = new DistrictNames({ execute: async () => undefined } as unknown as QueryBus);
    const product = new EnterpriseSearch(reads, new FoundEnterprisesReads(database.reads, names));
    const some = [...firms(NAMES, SEED)].filter((_, n) => n % 97 === 0);
    const asked = questions(some, TIMES * (ROUNDS + 1));
    const rounds: Round[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const kinds = new Map<string, Measured>();
      for (const [kind, all] of asked) {
        const share = all.length / (ROUNDS + 1);
        kinds.set(kind, await measure(database, product, all.slice(round * share, (round + 1) * share)));
      }
      if (round > 0) rounds.push(kinds);
      say(`round ${round} of ${ROUNDS}: ${[...kinds].map(([kind, of]) => toldOf(kind, of)).join(', ')}`);
    }
    return [...latencies(rounds), ...(await sizes(database))];
  } finally {
    await database.close();
  }
};

interface Measured {
  readonly searches: number[];
  readonly rows: number[];
  /** The firm that was meant is among the hits. */
  found: number;
  tooBroad: number;
}

type Round = ReadonlyMap<string, Measured>;

const toldOf = (kind: string, { found, tooBroad, searches }: Measured): string =>
  `${kind} ${found}/${searches.length}${tooBroad > 0 ? ` (too broad ${tooBroad})` : ''}`;

const reader = Readers.public({ subject: 'bench', role: 'public', correlationId: 'bench' }, '2026-06-01');

const measure = async (database: Database, product: EnterpriseSearch, all: readonly Asked[]): Promise<Measured> => {
  const measured: Measured = { searches: [], rows: [], found: 0, tooBroad: 0 };
  for (const { typed, meant } of all) {
    const row = 'select * from read.enterprise where uscc = $1';
    measured.rows.push(await timeOf(() => database.reads.query(row, [meant.uscc])));
    measured.searches.push(
      await timeOf(async () => {
        const answer = await product.find(reader, typed);
        if ('ok' in answer) measured.tooBroad++;
        else if (answer.enterprises.some(({ uscc }) => uscc === meant.uscc)) measured.found++;
      }),
    );
  }
  return measured;
};

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] as number;

/** A share of the times of each round; of these the median. */
const inRounds = (rounds: readonly Round[], share: number, timesOf: (round: Round) => readonly number[]): number =>
  at(
    rounds.map((round) => at(timesOf(round), share)),
    0.5,
  );

const latencies = (rounds: readonly Round[]): Figure[] => {
  const rows = (round: Round) => [...round.values()].flatMap((measured) => measured.rows);
  const all = (round: Round) => [...round.values()].flatMap(({ searches }) => searches);
  const of = (kind: string) => (round: Round) => round.get(kind)!.searches;
  const latency = (name: string, share: number, timesOf: (round: Round) => readonly number[], aim?: number): Figure =>
    figure({
      ...{ name, value: inRounds(rounds, share, timesOf), unit: 'ms', lessIsBetter: true },
      ...{ yardstick: YARDSTICK, yardstickValue: inRounds(rounds, share, rows) },
      ...(aim !== undefined && { aim }),
    });
  return [
    latency('search among 1,000,000 names, p95', 0.95, all, 1 / MOST_TIMES_SLOWER),
    latency('the same, median', 0.5, all),
    ...[...rounds[0]!.keys()].map((kind) => latency(`by ${kind}, p95`, 0.95, of(kind))),
  ];
};

const sizes = async ({ dataSource }: Database): Promise<Figure[]> => {
  const tables: { name: string; bytes: number; indexes: number }[] = await dataSource.query(
    `select relname as name, pg_relation_size(oid)::float8 as bytes, pg_indexes_size(oid)::float8 as indexes
     from pg_class where relname in ('searched_name', 'search_key', 'searched_code') order by relname desc`,
  );
  return tables.map(({ name, bytes, indexes }) =>
    figure({
      ...{ name: `indexes of ${name}`, value: indexes / 1_048_576, unit: 'MiB' },
      ...{ yardstick: 'the table', yardstickValue: bytes / 1_048_576, lessIsBetter: true },
    }),
  );
};

const urlOf = ({ dataSource }: Database): string => (dataSource.options as { readonly url: string }).url;

/** Nothing is recorded meanwhile. */
class Unmoved extends ProjectionStatus {
  private readonly report = { position: '1' } as ProjectionReport;

  override of(): Promise<ProjectionReport> {
    return Promise.resolve(this.report);
  }

  override all(): Promise<readonly ProjectionReport[]> {
    return Promise.resolve([this.report]);
  }

  override reached(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
