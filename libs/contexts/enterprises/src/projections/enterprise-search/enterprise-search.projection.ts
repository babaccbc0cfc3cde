import type { EntityManager } from 'typeorm';
import { provinceOf, regionWords } from '@law';
import { projection } from '@platform/cqrs';
import { regionEvents } from '@contexts/agencies';
import { searchRowOf } from '../../ports/search-row';
import { enterpriseEvents } from '../../events/enterprise.events';
import { beginningKeys, type Key } from '../../rules/search-keys.rule';
import { enterpriseOfStream } from '../../rules/searched-name.rule';

interface Kept {
  readonly uscc: string;
  readonly name: string;
  readonly keys: readonly Key[];
}

const wordsOf = async (tx: EntityManager): Promise<readonly string[]> =>
  (await tx.query<{ word: string }[]>(`select word from read.name_region`)).map(({ word }) => word);

const count = (tx: EntityManager, keys: readonly Key[]): Promise<unknown> =>
  tx.query(
    `insert into read.search_key (key, names) select key, count(*) from unnest($1::int[]) key group by key
     on conflict (key) do update set names = search_key.names + excluded.names`,
    [keys],
  );

/** A name from now on; those before stay, and are found for ever. */
const putName = async (tx: EntityManager, uscc: string, name: string, district?: string): Promise<void> => {
  const { searched, core, initials, keys } = searchRowOf(name, await wordsOf(tx));
  const added: unknown[] = await tx.query(
    `insert into read.searched_name (uscc, name, in_force, district, cancelled, searched, core, initials, keys)
     select $1, $2, false, max(o.district), coalesce(bool_or(o.cancelled), false), $3, $4, $5, $6
     from read.searched_name o where o.uscc = $1 on conflict (uscc, name) do nothing returning uscc`,
    [uscc, name, searched, core, initials, [...keys.whole, ...keys.counted]],
  );
  if (added.length > 0) await count(tx, keys.counted);
  await tx.query(
    `update read.searched_name set in_force = (name = $2), district = coalesce($3, district) where uscc = $1`,
    [uscc, name, district ?? null],
  );
};

const putCode = (tx: EntityManager, kind: string, code: string, uscc: string): Promise<unknown> =>
  tx.query(
    `insert into read.searched_code (code, uscc, kind) values ($1, $2, $3) on conflict (code, uscc) do nothing`,
    [code, uscc, kind],
  );

/** The nine signs of the organisation code inside a unified code. */
const organisationCodeIn = (uscc: string): string => uscc.slice(8, 17);

/** So many names are computed anew at a time. */
const BATCH = 2_000;

/** The names that so far kept a word in their core that is now known to be one of a region. */
const recomputeNamesWith = async (tx: EntityManager, words: readonly string[]): Promise<void> => {
  const regions = await wordsOf(tx);
  const begin = words.flatMap(beginningKeys);
  let last: Pick<Kept, 'uscc' | 'name'> | undefined = { uscc: '', name: '' };
  while (last) {
    const rows: Kept[] = await tx.query(
      `select uscc, name, keys from read.searched_name
       where keys && $1::int[] and (uscc, name) > ($2, $3) order by uscc, name limit ${BATCH}`,
      [begin, last.uscc, last.name],
    );
    const anew = rows.map((row) => ({ ...row, before: new Set(row.keys), ...searchRowOf(row.name, regions) }));
    await tx.query(
      `update read.searched_name s set core = n.core, keys = n.keys::int[]
       from unnest($1::text[], $2::text[], $3::text[], $4::text[]) n (uscc, name, core, keys)
       where s.uscc = n.uscc and s.name = n.name`,
      [
        anew.map(({ uscc }) => uscc),
        anew.map(({ name }) => name),
        anew.map(({ core }) => core),
        anew.map(({ keys: { whole, counted } }) => `{${[...whole, ...counted].join()}}`),
      ],
    );
    const added = anew.flatMap(({ before, keys }) => keys.counted.filter((key) => !before.has(key)));
    await count(tx, added);
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  }
};

/** What enterprises are found by: codes, names present and former, in parts and initials. */
export const enterpriseSearch = projection({
  name: 'enterprise-search',
  version: 1,
  tables: ['read.searched_name', 'read.search_key', 'read.searched_code', 'read.name_region'],
  from: [enterpriseEvents, regionEvents],
  on: {
    EnterpriseRegistered: async (tx, { data: { uscc, name, district } }) => {
      await putName(tx, uscc, name, district);
      await putCode(tx, 'organisation-code', organisationCodeIn(uscc), uscc);
    },
    EnterpriseRenamed: (tx, { stream, data: { name } }) => putName(tx, enterpriseOfStream(stream), name),
    EnterpriseMoved: async (tx, { stream, data: { district } }) => {
      await tx.query(`update read.searched_name set district = $2 where uscc = $1`, [
        enterpriseOfStream(stream),
        district,
      ]);
    },
    EnterpriseCancelled: async (tx, { stream }) => {
      await tx.query(`update read.searched_name set cancelled = true where uscc = $1`, [enterpriseOfStream(stream)]);
    },
    RegistrationNumberNoted: async (tx, { stream, data: { number } }) => {
      await putCode(tx, 'registration-number', number, enterpriseOfStream(stream));
    },
    RegionRegistered: async (tx, { data: { code, name, local } }) => {
      const province = local ? undefined : provinceOf(code);
      const words = local ? [name] : [...regionWords(name), ...(province === undefined ? [] : regionWords(province))];
      const added = await tx.query<{ word: string }[]>(
        `insert into read.name_region (word) select unnest($1::text[]) on conflict do nothing returning word`,
        [words.filter((word) => word.length > 1)],
      );
      if (added.length > 0)
        await recomputeNamesWith(
          tx,
          added.map(({ word }) => word),
        );
    },
  },
});
