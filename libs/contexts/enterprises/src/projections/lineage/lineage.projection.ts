import type { EntityManager } from 'typeorm';
import { type Fact, onEach } from '@platform/kernel';
import { projection } from '@platform/cqrs';
import { successionEvents } from '../../events/succession.events';
import { KeptSteps } from '../../ports/kept-steps';

const steps = new KeptSteps('read.succession_step');

/** What everybody connected with the parties holds, anew: one succession more changes what later heirs hold. */
const keep = async (tx: EntityManager, fact: Fact): Promise<void> => {
  const { codes, holdings } = await steps.kin(tx, await steps.keep(tx, fact));
  await tx.query(`delete from read.lineage where uscc = any($1::text[])`, [codes]);
  await tx.query(
    `insert into read.lineage (uscc, origin, acts_from, acts_before, since)
     select uscc, origin, "actsFrom", "actsBefore", since from jsonb_to_recordset($1::jsonb)
       as h (uscc text, origin text, "actsFrom" date, "actsBefore" date, since date)`,
    [JSON.stringify(holdings)],
  );
};

/** Who took over from whom, and whose records each enterprise holds since. */
export const lineage = projection({
  name: 'lineage',
  version: 1,
  tables: ['read.succession_step', 'read.lineage'],
  from: [successionEvents],
  on: onEach([successionEvents], keep),
});
