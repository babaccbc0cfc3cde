import type { EntityManager } from 'typeorm';
import { projection } from '@platform/cqrs';
import { ruleEvents } from '@contexts/rules';
import { KeptRules } from '../../ports/kept-rules';
import { cellsOf, matrixSchema } from '../../rules/matrix.rule';
import { rulesInForce, stretchesOf } from '../../rules/rules-in-force.rule';
import type { AdoptedRule } from '../../rules/window-sets.rule';

const kept = new KeptRules('read.disclosure_rule', 'all');

/** Matrix, purposes and the versions in force, as the adopted rules say. */
export const disclosureRules = projection({
  name: 'disclosure-rules',
  version: 1,
  tables: ['read.disclosure_rule', 'read.disclosure_matrix', 'read.disclosure_purpose', 'read.rules_in_force'],
  from: [ruleEvents],
  on: {
    RulesAdopted: async (tx, { data }) => {
      await kept.keep(tx, { ...data, content: data.kind === 'matrix' ? data.content : null });
      const adopted = await kept.all(tx);
      await writeMatrix(
        tx,
        adopted.filter((rule) => rule.kind === 'matrix'),
      );
      await replace(
        tx,
        'rules_in_force',
        rulesInForce(adopted).map(({ from, until, versions }) => ({ from_date: from, until_date: until, versions })),
      );
    },
  },
});

/** There is one matrix, whatever the names of its files: the one adopted last holds. */
const writeMatrix = async (tx: EntityManager, adopted: readonly AdoptedRule[]): Promise<void> => {
  const held = stretchesOf(adopted, () => true).map(({ from, until, of }) => ({
    during: { from_date: from, until_date: until },
    matrix: matrixSchema.parse(of.content),
  }));
  await replace(
    tx,
    'disclosure_matrix',
    held.flatMap(({ during, matrix }) =>
      cellsOf(matrix.rows).map(({ only, ...cell }) => ({ ...cell, ...during, only_values: only })),
    ),
  );
  await replace(
    tx,
    'disclosure_purpose',
    held.flatMap(({ during, matrix }) =>
      matrix.purposes.flatMap(({ code, roles, opens, zh, en }) =>
        roles.map((role) => ({ code, role, opens, zh, en, ...during })),
      ),
    ),
  );
};

const replace = async (tx: EntityManager, table: string, rows: readonly object[]): Promise<void> => {
  await tx.query(`delete from read.${table}`);
  await tx.query(`insert into read.${table} select * from jsonb_populate_recordset(null::read.${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
};
