import { RevisionConflict, StoreBusy } from '@platform/event-store';
import { lampEvents, lampsOn, writeSide } from '@platform/testing';
import { eventStoreContract } from '../../../event-store/src/contract/event-store.contract';
import { AppendQueue } from '../../../event-store/src/postgres/append-queue';
import { InMemoryEventStore } from '../../../event-store/src/in-memory/in-memory.event-store';
import { MeasuredEventStore } from './measured.event-store';
import { Metrics } from './metrics';

eventStoreContract('measured', async () => {
  const store = new MeasuredEventStore(new InMemoryEventStore(), new Metrics());
  return { store, reopen: async () => store, close: () => store.close() };
});

it('counts what was carried out, and what was not by its reason', async () => {
  const metrics = new Metrics();
  const store = new MeasuredEventStore(new InMemoryEventStore(), metrics);
  await lampsOn(await writeSide([lampEvents], { store })).light('1');
  const [event] = await store.readStream('lamps.lamp-1');
  await expect(store.append('lamps.lamp-1', 7n, [{ ...event!, id: crypto.randomUUID() }])).rejects.toBeInstanceOf(
    RevisionConflict,
  );
  await expect(store.append('lamps.lamp-1', 0n, [])).rejects.toThrow();
  const text = await metrics.text();
  expect(text).toContain('zhixin_append_seconds_count 1');
  expect(text).toContain('zhixin_append_failures_total{why="conflict"} 1');
  expect(text).toContain('zhixin_append_failures_total{why="refused"} 1');
  expect(text).toContain('zhixin_read_seconds_count{what="stream"} 2');
});

it('is told of the batches and retries of the queue', async () => {
  const metrics = new Metrics();
  const limits = { inFlight: 1, waiting: 3, waitingBytes: 1_000, patienceMs: 1_000 };
  const answers = [() => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNRESET' }))];
  const send = async (batch: readonly unknown[]) =>
    (await answers.pop()?.()) ?? batch.map(() => ({ revision: 0n, position: '1' }));
  const queue = new AppendQueue(send, limits, metrics);
  const add = (stream: string) => queue.add({ stream, expected: 'none', events: [] });
  const all = [add('a'), add('b'), add('c')];
  await expect(add('d')).rejects.toBeInstanceOf(StoreBusy);
  await Promise.all(all);
  const text = await metrics.text();
  expect(text).toContain('zhixin_append_batch_appends_sum 3');
  expect(text).toContain('zhixin_append_retries_total 1');
});

it('puts nothing that a caller sent into a label', async () => {
  const metrics = new Metrics();
  for (const method of ['GET', 'BREW']) metrics.answered({ method, route: undefined, status: 404, seconds: 0.01 });
  expect(await metrics.text()).toContain('zhixin_http_seconds_count{method="any",route="none",status="404"} 2');
});

it('tells what it looks up at each look, and everything else where that cannot be had', async () => {
  const metrics = new Metrics();
  let look = async () => new Map([['a', 2]]);
  metrics.tells({ name: 'lamps_out', help: 'Lamps that are out.', label: 'street' }, () => look());
  expect(await metrics.text()).toContain('lamps_out{street="a"} 2');
  look = async () => new Map([['b', 1]]);
  const text = await metrics.text();
  expect([text.includes('street="a"'), text.includes('lamps_out{street="b"} 1')]).toEqual([false, true]);
  look = () => Promise.reject(new Error('no database'));
  expect(await metrics.text()).not.toContain('street=');
});
