import { projection } from '@platform/cqrs';
import { regionEvents } from '../../events/region.events';
import { regionOfStream } from '../../rules/region.rule';

/** Regions with their codes, national and local, and what became of them. */
export const regions = projection({
  name: 'regions',
  version: 1,
  tables: ['read.region'],
  from: [regionEvents],
  on: {
    RegionRegistered: async (tx, { data: { code, name, within, local, from, source } }) => {
      await tx.query(
        `insert into read.region (code, name, within, local, valid_from, source) values ($1, $2, $3, $4, $5, $6)`,
        [code, name, within ?? null, local, from, source ?? null],
      );
    },
    RegionSucceeded: async (tx, { stream, data: { successor, on } }) => {
      await tx.query(`update read.region set successor = $2, valid_until = $3 where code = $1`, [
        regionOfStream(stream),
        successor,
        on,
      ]);
    },
  },
});
