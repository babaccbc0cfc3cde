import type { EntityManager } from 'typeorm';
import { normaliseName } from '@law';
import { projection } from '@platform/cqrs';
import { agencyEvents } from '../../events/agency.events';
import { agencyOfStream } from '../../rules/agency.rule';

interface Names {
  readonly name: string;
  readonly shortNames: readonly string[];
  readonly from: string;
}

const endNames = (tx: EntityManager, uscc: string, on: string): Promise<unknown> =>
  tx.query(`update read.agency_name set valid_until = $2 where uscc = $1 and valid_until is null`, [uscc, on]);

const beginNames = (tx: EntityManager, uscc: string, { name, shortNames, from }: Names): Promise<unknown> => {
  const names = [...new Set([name, ...shortNames])];
  return tx.query(
    `insert into read.agency_name (uscc, name, valid_from, normalised, short)
     select $1, n.name, $2, n.normalised, n.nth > 1
     from unnest($3::text[], $4::text[]) with ordinality n (name, normalised, nth)`,
    [uscc, from, names, names.map(normaliseName)],
  );
};

/** Ends what is not among the values and begins what is new; what goes on keeps its beginning. */
const putScope = async (
  tx: EntityManager,
  uscc: string,
  kind: 'field' | 'region',
  { values, from }: { readonly values: readonly string[]; readonly from: string },
): Promise<void> => {
  await tx.query(
    `update read.agency_scope set valid_until = $3
     where uscc = $1 and kind = $2 and valid_until is null and value <> all ($4::text[])`,
    [uscc, kind, from, values],
  );
  await tx.query(
    `insert into read.agency_scope (uscc, kind, value, valid_from)
     select distinct $1, $2, v, $3::date from unnest($4::text[]) v
     where not exists (select from read.agency_scope s
       where s.uscc = $1 and s.kind = $2 and s.value = v and s.valid_until is null)
     on conflict (uscc, kind, value, valid_from) do update set valid_until = null`,
    [uscc, kind, from, values],
  );
};

/** Agencies, banks and offices; under which names, in which fields and regions, from when to when. */
export const agencies = projection({
  name: 'agencies',
  version: 1,
  tables: ['read.agency', 'read.agency_name', 'read.agency_scope'],
  from: [agencyEvents],
  on: {
    AgencyRegistered: async (tx, { data }) => {
      const { uscc, name, kind, capacity, level, fields, regions, superior, from } = data;
      await tx.query(
        `insert into read.agency (uscc, name, kind, capacity, level, superior, valid_from, confirms)
         values ($1, $2, $3, $4, $5, $6, $7, false)`,
        [uscc, name, kind, capacity, level, superior ?? null, from],
      );
      await beginNames(tx, uscc, data);
      await putScope(tx, uscc, 'field', { values: fields, from });
      await putScope(tx, uscc, 'region', { values: regions, from });
    },
    AgencyRenamed: async (tx, { stream, data }) => {
      const uscc = agencyOfStream(stream);
      await tx.query(`update read.agency set name = $2 where uscc = $1`, [uscc, data.name]);
      await endNames(tx, uscc, data.from);
      await beginNames(tx, uscc, data);
    },
    AgencyCompetenceChanged: async (tx, { stream, data: { fields, regions, superior, from } }) => {
      const uscc = agencyOfStream(stream);
      await tx.query(`update read.agency set superior = $2 where uscc = $1`, [uscc, superior ?? null]);
      await putScope(tx, uscc, 'field', { values: fields, from });
      await putScope(tx, uscc, 'region', { values: regions, from });
    },
    AgencyClosed: async (tx, { stream, data: { on, successor } }) => {
      const uscc = agencyOfStream(stream);
      await tx.query(`update read.agency set valid_until = $2, successor = coalesce($3, successor) where uscc = $1`, [
        uscc,
        on,
        successor ?? null,
      ]);
      await endNames(tx, uscc, on);
    },
    SecondPersonRuleSet: async (tx, { stream, data: { required } }) => {
      await tx.query(`update read.agency set confirms = $2 where uscc = $1`, [agencyOfStream(stream), required]);
    },
  },
});
