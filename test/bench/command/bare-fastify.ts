import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { Pool } from 'pg';

const text = `insert into event (stream, revision, id, type, data, metadata) values ($1, 0, $2, 'Recorded', $3, $4)
  returning position`;

/** The yardstick: Fastify and `pg`, one prepared INSERT a request; no token, no check, no hash. */
const main = async (): Promise<void> => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });
  const app = Fastify({ logger: false });
  app.get('/health', () => 'ok');
  app.post<{ Body: { number: string } }>('/events', async ({ body, headers }, reply) => {
    const values = [body.number, randomUUID(), JSON.stringify(body), JSON.stringify(headers)];
    const { rows } = await pool.query({ name: 'insert', text, values });
    return reply.code(201).send(rows[0]);
  });
  process.once('SIGTERM', () => process.exit(0));
  await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
};

void main();
