import { freshDatabase } from '@platform/testing';
import { parts } from '../../apps/registry/src/contexts';

it('entities are what the migrations have made', async () => {
  const db = await freshDatabase({ parts });
  try {
    const { upQueries } = await db.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await db.drop();
  }
});

it('every table of a projection exists, and every table of the schema "read" belongs to one', async () => {
  const db = await freshDatabase({ parts });
  try {
    const rows: { table: string }[] = await db.dataSource.query(
      `select 'read.' || relname as table from pg_class where relnamespace = 'read'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    const declared = parts.flatMap((part) => part.projections.flatMap((p) => p.tables));
    expect([...declared].sort()).toEqual(rows.map((r) => r.table));
  } finally {
    await db.drop();
  }
});
