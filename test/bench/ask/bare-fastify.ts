import Fastify from 'fastify';
import { Pool } from 'pg';

/** The yardstick: Fastify and `pg`, one row by its key, a prepared statement; no check, no right, no log. */
const main = async (): Promise<void> => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  const app = Fastify({ logger: false });
  app.get<{ Params: { uscc: string } }>('/grades/:uscc', async ({ params: { uscc } }) => {
    const { rows } = await pool.query({ name: 'one', text: 'select * from grade where uscc = $1', values: [uscc] });
    return rows[0];
  });
  process.once('SIGTERM', () => process.exit(0));
  await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
};

void main();
