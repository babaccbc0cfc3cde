import { projection } from '@platform/cqrs';
import { ruleEvents } from '../../events/rules.events';

/** Which rules were adopted, when, from which day. */
export const adoptedRules = projection({
  name: 'adopted-rules',
  version: 1,
  tables: ['read.adopted_rules'],
  from: [ruleEvents],
  on: {
    RulesAdopted: async (tx, { data: { kind, name, version, validFrom, source, sha256 }, recordedAt }) => {
      await tx.query(
        `insert into read.adopted_rules (kind, name, version, valid_from, source, sha256, adopted_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [kind, name, version, validFrom, source, sha256, recordedAt],
      );
    },
  },
});
