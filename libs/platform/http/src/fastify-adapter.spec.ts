import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { lampRegistry } from '../../http-testing/src/lamp-registry';

type Registry = Awaited<ReturnType<typeof lampRegistry>>;
let registry: Registry;
const opened: Socket[] = [];

beforeEach(async () => {
  registry = await lampRegistry({ issuers: [] });
});
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  await registry.close();
});

/** A connection that stays open, and what came over it. */
const connection = async (): Promise<{ socket: Socket; got: () => string }> => {
  const socket = connect(Number(new URL(registry.origin).port), '127.0.0.1').on('error', () => undefined);
  opened.push(socket);
  let got = '';
  socket.on('data', (chunk) => (got += String(chunk)));
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, got: () => got };
};
const asking = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;
const closingTakesMs = async (): Promise<number> => {
  const from = performance.now();
  await registry.app.close();
  return performance.now() - from;
};

it('stops in time although connections stay open: one being answered, one answered, one that never asked', async () => {
  const [busy, idle] = [await connection(), await connection(), await connection()];
  idle.socket.write(asking('/v1/lamps/who'));
  while (!idle.got().includes('public')) await pause(5);
  busy.socket.write(asking('/v1/lamps/slow'));
  await pause(50);
  expect(await closingTakesMs()).toBeLessThan(2_000);
  expect(busy.got()).toMatch(/^HTTP\/1.1 200 .*\r\n\r\n\{\}$/s);
});

it('cuts off what is not answered in the time given', async () => {
  await registry.close();
  registry = await lampRegistry({ issuers: [], limits: { lastAnswersMs: 100 } });
  const { socket, got } = await connection();
  socket.write(asking('/v1/lamps/slow'));
  await pause(50);
  await closingTakesMs();
  expect(got()).toBe('');
});
