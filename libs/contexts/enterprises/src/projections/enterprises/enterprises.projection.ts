import type { EntityManager } from 'typeorm';
import { projection } from '@platform/cqrs';
import type { Fact } from '@platform/kernel';
import { enterpriseEvents } from '../../events/enterprise.events';
import { enterpriseOfStream } from '../../rules/searched-name.rule';

interface Named {
  readonly uscc: string;
  readonly name: string;
  readonly source: 'register' | 'paper';
  readonly from?: string | undefined;
}

/** The name before ends where the next begins; the same name again is no other one. */
const putName = async (tx: EntityManager, { uscc, name, source, from }: Named): Promise<void> => {
  const [last] = await tx.query<{ ordinal: number; name: string }[]>(
    `select ordinal, name from read.enterprise_name where uscc = $1 order by ordinal desc limit 1`,
    [uscc],
  );
  if (last?.name === name) {
    await tx.query(
      `update read.enterprise_name set source = $3, valid_from = coalesce($4, valid_from)
       where uscc = $1 and ordinal = $2`,
      [uscc, last.ordinal, source, from ?? null],
    );
    return;
  }
  const ordinal = (last?.ordinal ?? 0) + 1;
  await tx.query(`update read.enterprise_name set valid_until = $3 where uscc = $1 and ordinal = $2`, [
    uscc,
    ordinal - 1,
    from ?? null,
  ]);
  await tx.query(
    `insert into read.enterprise_name (uscc, ordinal, name, source, valid_from) values ($1, $2, $3, $4, $5)`,
    [uscc, ordinal, name, source, from ?? null],
  );
};

/** Up to which revision of its stream each enterprise is told now. */
const noteRevisions = (tx: EntityManager, facts: readonly Fact[]): Promise<void> =>
  tx.query(
    `update read.enterprise e set revision = n.revision
     from (select uscc, max(revision) as revision from unnest($1::text[], $2::bigint[]) f (uscc, revision) group by uscc) n
     where e.uscc = n.uscc`,
    [facts.map(({ stream }) => enterpriseOfStream(stream)), facts.map(({ revision }) => String(revision))],
  );

/** Who an enterprise is, and its names, present and former. */
export const enterprises = projection({
  name: 'enterprises',
  version: 1,
  tables: ['read.enterprise', 'read.enterprise_name'],
  from: [enterpriseEvents],
  on: {
    EnterpriseRegistered: async (tx, { data: { uscc, name, source, district, trade, from } }) => {
      await tx.query(
        `insert into read.enterprise (uscc, name, source, district, trade) values ($1, $2, $3, $4, $5)
         on conflict (uscc) do update set name = excluded.name, source = excluded.source,
           district = coalesce(excluded.district, enterprise.district),
           trade = coalesce(excluded.trade, enterprise.trade)`,
        [uscc, name, source, district ?? null, trade ?? null],
      );
      await putName(tx, { uscc, name, source, from });
    },
    RegistrationNumberNoted: async (tx, { stream, data: { number } }) => {
      await tx.query(
        `update read.enterprise set registration_numbers = array_append(registration_numbers, $2) where uscc = $1`,
        [enterpriseOfStream(stream), number],
      );
    },
    FormerNameNoted: async (tx, { stream, data: { name } }) => {
      await tx.query(
        `insert into read.enterprise_name (uscc, ordinal, name, source)
         select $1, coalesce(min(ordinal), 1) - 1, $2, 'register' from read.enterprise_name where uscc = $1`,
        [enterpriseOfStream(stream), name],
      );
    },
    EnterpriseRenamed: async (tx, { stream, data: { name, on } }) => {
      const uscc = enterpriseOfStream(stream);
      await tx.query(`update read.enterprise set name = $2, source = 'register' where uscc = $1`, [uscc, name]);
      await putName(tx, { uscc, name, source: 'register', from: on });
    },
    EnterpriseMoved: async (tx, { stream, data: { district } }) => {
      await tx.query(`update read.enterprise set district = $2 where uscc = $1`, [
        enterpriseOfStream(stream),
        district,
      ]);
    },
    EnterpriseTradeChanged: async (tx, { stream, data: { trade } }) => {
      await tx.query(`update read.enterprise set trade = $2 where uscc = $1`, [enterpriseOfStream(stream), trade]);
    },
    EnterpriseCancelled: async (tx, { stream, data: { on } }) => {
      await tx.query(`update read.enterprise set cancelled_on = $2 where uscc = $1`, [enterpriseOfStream(stream), on]);
    },
    EnterpriseRestored: async (tx, { stream }) => {
      await tx.query(`update read.enterprise set cancelled_on = null where uscc = $1`, [enterpriseOfStream(stream)]);
    },
  },
  afterAll: noteRevisions,
});
