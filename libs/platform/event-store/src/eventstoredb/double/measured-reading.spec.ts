import { randomUUID } from 'node:crypto';
import { BACKWARDS, END, eventTypeFilter, START } from '@eventstore/db-client';
import { anEvent, failure, withBareClient } from './bare-client.contract';
import { systemEvent } from './system-event';

const given = withBareClient();
const all = async <T>(read: AsyncIterable<T>): Promise<T[]> => {
  const got: T[] = [];
  for await (const item of read) got.push(item);
  return got;
};

describe('reading all', () => {
  const positions: { commit: bigint; prepare: bigint }[] = [];
  const at = (n: number) => ({ fromPosition: positions[n] as (typeof positions)[number] });
  const idsOf = (got: { event?: { id: string } }[]): (string | undefined)[] => got.map((e) => e.event?.id);
  let ids: string[];
  beforeEach(async () => {
    positions.length = 0;
    ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids)
      positions.push((await given.client.appendToStream(id, anEvent(id))).position as (typeof positions)[number]);
  });

  it('includes the position forwards, excludes it backwards', async () => {
    expect(idsOf(await all(given.client.readAll(at(1))))).toEqual(ids.slice(1));
    expect(idsOf(await all(given.client.readAll({ ...at(1), direction: BACKWARDS, maxCount: 1 })))).toEqual([ids[0]]);
  });

  it('gives no error beyond the end, and UnknownError inside a record', async () => {
    const beyond = { commit: given.server.log.end + 999n, prepare: given.server.log.end + 999n };
    expect(await all(given.client.readAll({ fromPosition: beyond }))).toEqual([]);
    const inside = { commit: at(1).fromPosition.commit + 9n, prepare: at(1).fromPosition.commit + 9n };
    expect(await failure(all(given.client.readAll({ fromPosition: inside })))).toMatchObject({
      type: 'unknown',
      code: 2,
    });
  });

  it('ignores a filter; a subscription has one, and excludes the position', async () => {
    const filter = eventTypeFilter({ prefixes: ['Nothing'] });
    expect(await all(given.client.readAll({ ...at(0), filter } as never))).toHaveLength(3);
    const got: string[] = [];
    const subscription = given.client.subscribeToAll({ ...at(0), filter: eventTypeFilter({ prefixes: ['Lamp'] }) });
    subscription.on('data', (item) => got.push(item.event?.id as string));
    await new Promise((resolve) => subscription.on('caughtUp', resolve));
    await subscription.unsubscribe();
    expect(got).toEqual(ids.slice(1));
  });

  it('the events of the server stand among the others', async () => {
    const types = (await all(given.client.readAll({ fromPosition: START }))).map((e) => e.event?.type);
    expect(types).toEqual(['$User', '$metadata', 'LampLit', 'LampLit', 'LampLit']);
  });
});

describe('a subscription to all', () => {
  it('is dropped when it falls behind live, and misses nothing when it begins again', async () => {
    const got: string[] = [];
    let last: { commit: bigint; prepare: bigint } | undefined;
    const subscribe = (): Promise<any> =>
      new Promise((resolve) => {
        const subscription = given.client.subscribeToAll({
          fromPosition: last ?? END,
          filter: eventTypeFilter({ prefixes: ['Lamp'] }),
        });
        subscription.on('data', ({ event: one }) => {
          last = one?.position;
          if (got.push(one?.id as string) === 500) resolve(subscription.unsubscribe());
        });
        subscription.on('error', resolve);
        if (!last)
          subscription.on(
            'caughtUp',
            () =>
              void given.client.appendToStream(
                'lamp',
                Array.from({ length: 500 }, () => anEvent()),
              ),
          );
      });
    expect(await subscribe()).toMatchObject({ type: 'timeout', code: 10 });
    await subscribe();
    expect(got).toEqual(given.server.log.stream('lamp').map((r) => r.id));
  });

  it('is told checkpoints with a prepare position of 0 where a page holds nothing for it', async () => {
    for (let n = 0; n < 100; n++) given.server.log.append('$stats', 'any', [systemEvent(randomUUID())]);
    const checkpoints: bigint[] = [];
    const subscription = given.client.subscribeToAll({
      filter: eventTypeFilter({
        prefixes: ['Nothing'],
        maxSearchWindow: 20,
        checkpointReached: (_, { prepare }) => void checkpoints.push(prepare),
      }),
    });
    await new Promise((resolve) => subscription.on('caughtUp', resolve));
    await subscription.unsubscribe();
    expect(checkpoints).toEqual([0n, 0n, 0n, 0n, 0n]);
  });
});
