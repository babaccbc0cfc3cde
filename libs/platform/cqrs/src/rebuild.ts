import type { DataSource, EntityManager } from 'typeorm';
import type { Projection } from '@platform/kernel';

/** Empties a projection's tables, checkpoint and report in one transaction: whoever runs it computes it anew from the first fact. */
export const emptyProjection = (database: DataSource, projection: Projection<EntityManager>): Promise<void> =>
  database.transaction(async (tx) => {
    await tx.query(`select 1 from engine.checkpoint where name = $1 and version = $2 for update`, [
      projection.name,
      projection.version,
    ]);
    if (projection.tables.length > 0) await tx.query(`truncate ${projection.tables.join(', ')}`);
    await tx.query(`delete from engine.report where name = $1 and version = $2`, [projection.name, projection.version]);
    await tx.query(`select pg_notify('zhixin_views', '')`);
    await tx.query(`delete from engine.checkpoint where name = $1 and version = $2`, [
      projection.name,
      projection.version,
    ]);
  });
