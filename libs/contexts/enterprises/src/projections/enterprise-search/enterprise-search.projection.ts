import type { EntityManager } from 'typeorm';
import { provinceOf, regionWords } from '@law';
import { LAST_DAY } from '@platform/calendar';
import { type Fact, onEach } from '@platform/kernel';
import { projection } from '@platform/cqrs';
import { regionEvents } from '@contexts/agencies';
import { searchRowOf } from '../../ports/search-row';
import { enterpriseEvents } from '../../events/enterprise.events';
import { successionEvents } from '../../events/succession.events';
import { KeptSteps } from '../../ports/kept-steps';
import { beginningKeys, type Key } from '../../rules/search-keys.rule';
import { enterpriseOfStream } from '../../rules/searched-name.rule';

interface Kept {
  readonly uscc: string;
  readonly name: string;
  readonly keys: readonly Key[];
}

const wordsOf = async (tx: EntityManager): Promise<readonly string[]> =>
  (await tx.query<{ word: string }[]>(`select word from read.name_region`)).map(({ word }) => word);

/** @param by 1 where names came to be there, -1 where they went */
const count = (tx: EntityManager, keys: readonly Key[], by: 1 | -1 = 1): Promise<unknown> =>
  tx.query(
    `insert into read.search_key (key, names) select key, $2::int * count(*) from unnest($1::int[]) key group by key
     on conflict (key) do update set names = search_key.names + excluded.names`,
    [keys, by],
  );

/** A name it has or had: it is found by it for ever. */
const addName = async (tx: EntityManager, uscc: string, name: string): Promise<void> => {
  const { searched, core, initials, keys } = searchRowOf(name, await wordsOf(tx));
  const [put] = await tx.query<{ added: boolean }[]>(
    `insert into read.searched_name (uscc, name, in_force, district, cancelled, searched, core, initials, keys)
     select $1, $2, false, max(o.district), coalesce(bool_or(o.cancelled), false), $3, $4, $5, $6
     from read.searched_name o where o.uscc = $1
     on conflict (uscc, name) do update set origin = null returning xmax = 0 as added`,
    [uscc, name, searched, core, initials, [...keys.whole, ...keys.counted]],
  );
  if (put?.added) await count(tx, keys.counted);
};

/** A name from now on. */
const putName = async (tx: EntityManager, uscc: string, name: string, district?: string): Promise<void> => {
  await addName(tx, uscc, name);
  await tx.query(
    `update read.searched_name set in_force = (name = $2), district = coalesce($3, district) where uscc = $1`,
    [uscc, name, district ?? null],
  );
};

const putCode = (tx: EntityManager, kind: string, code: string, uscc: string): Promise<unknown> =>
  tx.query(
    `insert into read.searched_code (code, uscc, kind) values ($1, $2, $3)
     on conflict (code, uscc) do update set origin = null, kind = excluded.kind`,
    [code, uscc, kind],
  );

/** The nine signs of the organisation code inside a unified code. */
const organisationCodeIn = (uscc: string): string => uscc.slice(8, 17);

const steps = new KeptSteps('read.search_step');

/** Names and codes of those that are no more find whoever took over from them: of all that are connected with these, anew. */
const takeOver = async (tx: EntityManager, codes: readonly string[]): Promise<void> => {
  const kin = await steps.kin(tx, codes);
  if (kin.codes.length === 1) return;
  const gone = await tx.query<{ name: string }[]>(
    `with code as (delete from read.searched_code where uscc = any($1::text[]) and origin is not null),
       gone as (delete from read.searched_name where uscc = any($1::text[]) and origin is not null returning name)
     select name from gone`,
    [kin.codes],
  );
  const regions = await wordsOf(tx);
  const keysOf = (names: readonly { name: string }[]): Key[] =>
    names.flatMap(({ name }) => searchRowOf(name, regions).keys.counted);
  await count(tx, keysOf(gone), -1);
  const ended = kin.holdings.filter(({ actsBefore }) => actsBefore === LAST_DAY);
  const added = await tx.query<{ name: string }[]>(
    `insert into read.searched_name
       (uscc, name, in_force, origin, district, cancelled, searched, core, initials, keys)
     select h.heir, n.name, false, n.uscc, o.district, o.cancelled, n.searched, n.core, n.initials, n.keys
     from unnest($1::text[], $2::text[]) h (heir, origin)
       join read.searched_name n on n.uscc = h.origin and n.origin is null
       join read.searched_name o on o.uscc = h.heir and o.in_force
     order by h.heir, n.uscc, n.name on conflict (uscc, name) do nothing returning name`,
    [ended.map(({ uscc }) => uscc), ended.map(({ origin }) => origin)],
  );
  await count(tx, keysOf(added));
  await tx.query(
    `insert into read.searched_code (code, uscc, kind, origin)
     select c.code, h.heir, c.kind, h.origin from unnest($1::text[], $2::text[]) h (heir, origin)
       cross join lateral (select code, kind from read.searched_code where uscc = h.origin and origin is null
         union all select h.origin, 'code') c
     order by h.heir, h.origin on conflict (code, uscc) do nothing`,
    [ended.map(({ uscc }) => uscc), ended.map(({ origin }) => origin)],
  );
};

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
  tables: ['read.searched_name', 'read.search_key', 'read.searched_code', 'read.name_region', 'read.search_step'],
  from: [enterpriseEvents, successionEvents, regionEvents],
  on: {
    EnterpriseRegistered: async (tx, { data: { uscc, name, district } }) => {
      await putName(tx, uscc, name, district);
      await putCode(tx, 'organisation-code', organisationCodeIn(uscc), uscc);
      await takeOver(tx, [uscc]);
    },
    EnterpriseRenamed: async (tx, { stream, data: { name } }) => {
      await putName(tx, enterpriseOfStream(stream), name);
      await takeOver(tx, [enterpriseOfStream(stream)]);
    },
    FormerNameNoted: async (tx, { stream, data: { name } }) => {
      await addName(tx, enterpriseOfStream(stream), name);
      await takeOver(tx, [enterpriseOfStream(stream)]);
    },
    EnterpriseMoved: async (tx, { stream, data: { district } }) => {
      await tx.query(`update read.searched_name set district = $2 where uscc = $1`, [
        enterpriseOfStream(stream),
        district,
      ]);
    },
    EnterpriseCancelled: async (tx, { stream }) => {
      await tx.query(`update read.searched_name set cancelled = true where uscc = $1`, [enterpriseOfStream(stream)]);
    },
    EnterpriseRestored: async (tx, { stream }) => {
      await tx.query(`update read.searched_name set cancelled = false where uscc = $1`, [enterpriseOfStream(stream)]);
    },
    ...onEach([successionEvents], async (tx: EntityManager, fact: Fact) => takeOver(tx, await steps.keep(tx, fact))),
    RegistrationNumberNoted: async (tx, { stream, data: { number } }) => {
      await putCode(tx, 'registration-number', number, enterpriseOfStream(stream));
      await takeOver(tx, [enterpriseOfStream(stream)]);
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
