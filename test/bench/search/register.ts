import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { computeUsccCheck, organisationCodeCheck, REGIONS_OF_LIAOCHENG, USCC_SIGNS } from '@law';
import { regionEvents } from '@contexts/agencies';
import { DisclosureModule } from '@contexts/disclosure';
import { EnterprisesModule } from '@contexts/enterprises';
import { ruleEvents } from '@contexts/rules';
import { engineMigrations } from '@platform/cqrs';
import { Database } from '@platform/database';
import type { Fact, NewEvent } from '@platform/kernel';
import { ruleFile } from '../../../apps/registry/src/project';
import { searchRowOf } from '../../../libs/contexts/enterprises/src/ports/search-row';
import { firmName, seeded } from './firm-names';

const PARTS = [DisclosureModule.part, EnterprisesModule.part];

/** A database with the read tables, the matrix in force and the regions of the model city, as their projections make them. */
export const openRegister = async (url: string): Promise<Database> => {
  const migrations = [...engineMigrations, ...PARTS.flatMap((part) => part.migrations)];
  const database = await Database.open({ url, migrations, connections: 1, poolSize: 2 });
  await project(
    database,
    ruleEvents.RulesAdopted({ ...(ruleFile('disclosure', 'matrix.city') as object), sha256: '' } as never),
  );
  for (const { code, name, local, from } of REGIONS_OF_LIAOCHENG)
    await project(database, regionEvents.RegionRegistered({ code, name, local, from }));
  return database;
};

const project = ({ dataSource }: Database, { type, data }: NewEvent): Promise<void> =>
  dataSource.transaction(async (tx) => {
    for (const { on } of PARTS.flatMap((part) => part.projections))
      await on[type]?.(tx, { type, data, stream: 'bench.stream', position: '1' } as unknown as Fact);
  });

export interface Firm {
  readonly uscc: string;
  readonly name: string;
  /** Trade name and trade. */
  readonly core: string;
}

/** The n-th invented firm, on a code like those of the reserved range. */
export function* firms(many: number, seed: number): Generator<Firm> {
  const random = seeded(seed);
  for (let n = 0; n < many; n++) yield { uscc: codeOf(n), ...firmName(random) };
}

const codeOf = (n: number): string => {
  const serial = Array.from({ length: 5 }, (_, i) => USCC_SIGNS[Math.floor(n / 31 ** (4 - i)) % 31]).join('');
  const first17 = `91371502PDY${serial}${organisationCodeCheck(`PDY${serial}`)}`;
  return first17 + computeUsccCheck(first17);
};

/** Loads the firms as the projections would have them, by COPY; the index is made afterwards, as a restore does. */
export const load = async (url: string, many: Iterable<Firm>, regions: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const keys = new Map<number, number>();
  try {
    const [index] = (
      await client.query<{ indexdef: string }>(`select indexdef from pg_indexes where indexname = 'searched_name_keys'`)
    ).rows;
    await client.query(`drop index read.searched_name_keys`);
    const copy = (into: string, rows: Iterable<string>): Promise<void> =>
      pipeline(Readable.from(rows), client.query(copyFrom(`copy read.${into} from stdin`)));
    await copy(
      'searched_name (uscc, name, in_force, district, cancelled, searched, core, initials, keys)',
      nameRows(many, regions, keys),
    );
    await copy(
      'search_key (key, names)',
      bundled(keys, ([key, names]) => `${key}\t${names}\n`),
    );
    await client.query(`insert into read.enterprise (uscc, name, source, district)
      select uscc, name, 'register', '371502' from read.searched_name`);
    await client.query(`insert into read.enterprise_name (uscc, ordinal, name, source)
      select uscc, 1, name, 'register' from read.searched_name`);
    await client.query(`insert into read.searched_code (code, uscc, kind)
      select substr(uscc, 9, 9), uscc, 'organisation-code' from read.searched_name`);
    await client.query(`set maintenance_work_mem = '256MB'`);
    await client.query(index!.indexdef);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
};

const nameRows = (many: Iterable<Firm>, regions: readonly string[], counts: Map<number, number>): Generator<string> =>
  bundled(many, ({ uscc, name }) => {
    const { searched, core, initials, keys } = searchRowOf(name, regions);
    for (const key of keys.counted) counts.set(key, (counts.get(key) ?? 0) + 1);
    return `${uscc}\t${name}\tt\t371502\tf\t${searched}\t${core}\t${initials}\t{${[...keys.whole, ...keys.counted].join()}}\n`;
  });

function* bundled<T>(rows: Iterable<T>, line: (row: T) => string): Generator<string> {
  let bundle = '';
  for (const row of rows) {
    bundle += line(row);
    if (bundle.length < 65_536) continue;
    yield bundle;
    bundle = '';
  }
  yield bundle;
}
