import { randomUUID } from 'node:crypto';
import { ANY, type EventData, EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { anEvent, failure, withBareClient } from './bare-client.contract';
import { EventStoreDbDouble } from './eventstoredb-double';

const given = withBareClient();
const lengthOf = (stream: string): number => given.server.log.stream(stream).length;

describe('appending', () => {
  it.each([
    ['no stream', NO_STREAM, 1],
    ['anything', ANY, 2],
  ] as const)('expecting %s, and again after a restart', async (_, expectedRevision, written) => {
    const one = anEvent();
    const first = await given.client.appendToStream('lamp', one, { expectedRevision });
    expect(await given.client.appendToStream('lamp', one, { expectedRevision })).toEqual(first);
    await given.server.restart();
    await failure(given.client.appendToStream('other', anEvent()));
    const again = await given.client.appendToStream('lamp', one, { expectedRevision });
    expect(again.nextExpectedRevision).toBe(BigInt(written - 1));
    expect(lengthOf('lamp')).toBe(written);
  });

  it('compares ids only', async () => {
    const id = randomUUID();
    await given.client.appendToStream('lamp', anEvent(id), { expectedRevision: NO_STREAM });
    const other = jsonEvent({ id, type: 'Other', data: { n: 2 } });
    expect(await given.client.appendToStream('lamp', other, { expectedRevision: NO_STREAM })).toMatchObject({
      success: true,
    });
    expect(lengthOf('lamp')).toBe(1);
  });

  it('"succeeds" with nothing, at a revision that is none', async () => {
    const { success, nextExpectedRevision } = await given.client.appendToStream('lamp', [], { expectedRevision: 7n });
    expect([success, nextExpectedRevision, lengthOf('lamp')]).toEqual([true, 7n, 0]);
  });

  it('writes an id twice that stands twice in one append', async () => {
    const one = anEvent();
    await given.client.appendToStream('lamp', [one, one], { expectedRevision: NO_STREAM });
    expect(lengthOf('lamp')).toBe(2);
  });

  it('limits the whole append to 1 MiB', async () => {
    const half = (): EventData => jsonEvent({ type: 'LampLit', data: { text: 'x'.repeat(600_000) } });
    await given.client.appendToStream('lamp', half(), { expectedRevision: NO_STREAM });
    expect(
      await failure(given.client.appendToStream('dark', [half(), half()], { expectedRevision: NO_STREAM })),
    ).toMatchObject({
      type: 'maximum-append-size-exceeded',
      message: '',
      maxAppendSize: 1_048_576,
    });
  });

  it('tells of a wrong revision in fields, with an empty message', async () => {
    await given.client.appendToStream('lamp', anEvent(), { expectedRevision: NO_STREAM });
    expect(await failure(given.client.appendToStream('lamp', anEvent(), { expectedRevision: 5n }))).toMatchObject({
      type: 'wrong-expected-version',
      message: '',
      expectedVersion: 5n,
      actualVersion: 0n,
    });
  });

  it('reports revision 1 for any wrong one with throwOnAppendFailure=false', async () => {
    const lenient = EventStoreDBClient.connectionString(`${given.server.url}&throwOnAppendFailure=false`);
    for (let n = 0; n < 4; n++)
      await given.client.appendToStream('lamp', anEvent(), { expectedRevision: n ? BigInt(n - 1) : NO_STREAM });
    const { nextExpectedRevision } = await lenient.appendToStream('lamp', anEvent(), { expectedRevision: NO_STREAM });
    expect(nextExpectedRevision).toBe(1n);
    await lenient.dispose();
  });

  it('goes another, slower way with credentials of its own', async () => {
    const credentials = { username: 'admin', password: 'changeit' };
    await given.client.appendToStream('lamp', anEvent(), { expectedRevision: NO_STREAM, credentials });
    expect(given.server.seen).toMatchObject({ unaryAppends: 1, appendStreams: 0 });
  });
});

describe('a server that cannot take an append', () => {
  it('is not ready, in words the client does not know', async () => {
    given.server.faults.notReady = true;
    expect(await failure(given.client.appendToStream('lamp', anEvent()))).toMatchObject({
      type: 'unknown',
      message: 'Could not recognize Server Is Not Ready',
    });
  });

  it('is not the leader, which is told once; then the client follows', async () => {
    const leader = await EventStoreDbDouble.start(given.server.log);
    given.server.faults.leader = { address: '127.0.0.1', port: leader.port };
    expect(await failure(given.client.appendToStream('lamp', anEvent()))).toMatchObject({ type: 'not-leader' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await given.client.appendToStream('lamp', anEvent())).toMatchObject({ success: true });
    expect(leader.seen.appends).toBe(1);
    leader.kill();
  });

  it('is down, in three shapes', async () => {
    await given.client.appendToStream('lamp', anEvent());
    given.server.kill();
    const cluster = EventStoreDBClient.connectionString(
      `esdb://127.0.0.1:${given.server.port},127.0.0.1:${given.server.port}?tls=false&discoveryInterval=1&maxDiscoverAttempts=2`,
    );
    expect(await failure(given.client.appendToStream('lamp', anEvent()))).toMatchObject({
      type: 'unavailable',
      code: 14,
    });
    const plain = await failure(given.client.appendToStream('lamp', anEvent()));
    expect([plain.code, plain.type]).toEqual([14, undefined]);
    expect((await failure(cluster.appendToStream('lamp', anEvent()))).message).toBe(
      'Failed to discover after 2 attempts.',
    );
    await given.server.restart();
    expect((await failure(cluster.appendToStream('lamp', anEvent()))).message).toBe(
      'Failed to discover after 2 attempts.',
    );
  });
});
