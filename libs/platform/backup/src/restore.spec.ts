import { readFileSync } from 'node:fs';
import { refuseWhileMoving } from './refuse-while-moving';
import { restoreBackup } from './restore';
import { connected, factsIn, into } from './testing/registry';
import { placeless, sealedIn, setStage } from './testing/stage';

const on = setStage();

it('a restored registry has every fact in its place, with its time, its keys and its questions', async () => {
  const { stage } = on;
  const [source, target] = [await stage.filled(), await stage.place()];
  const { folder, manifest } = await stage.backUp(source);
  const arrival = await stage.restore(folder, target);
  expect(arrival).toMatchObject({ facts: 120, positionsKept: true, digest: manifest.events.digest });
  expect(arrival).not.toHaveProperty('map');
  expect(arrival.storeId).not.toBe(manifest.store.id);
  const facts = await factsIn(source);
  expect(facts).toHaveLength(120);
  expect(await factsIn(target)).toEqual(facts);
  await stage.at(target, async ({ keyring, log, light }) => {
    for (const sealed of await sealedIn(target)) expect(await keyring.open(sealed)).toMatchObject({ name: '王某' });
    const questions = await stage.at(source, async (old) => old.log.ofSubject('firm-2', { limit: 9 }));
    expect(questions.rows).toHaveLength(1);
    expect(await log.ofSubject('firm-2', { limit: 9 })).toEqual(questions);
    await light('new');
  });
  expect((await factsIn(target)).at(-1)).toMatchObject({ position: '122', stream: 'lamps.lamp-new' });
  expect(await target.query(`select name, version, store_id, position from engine.checkpoint order by name`)).toEqual([
    { name: 'process: p', version: 2, store_id: arrival.storeId, position: facts[49]?.position },
    { name: 'process: q', version: 1, store_id: arrival.storeId, position: null },
  ]);
  expect(await target.query(`select process, code from engine.refused_command`)).toEqual([
    { process: 'p', code: 'NO' },
  ]);
  await expect(target.query(`delete from events.event`)).rejects.toThrow('ever altered');
});

it.each([
  ['PostgreSQL', 'EventStoreDB'],
  ['EventStoreDB', 'PostgreSQL'],
] as const)('from %s into %s it tells where each fact stood', async (from, to) => {
  const { stage } = on;
  const [source, target] = [await stage.filled(from), await stage.place(to)];
  const { folder, manifest } = await stage.backUp(source);
  const arrival = await stage.restore(folder, target);
  expect(arrival).toMatchObject({ facts: 120, positionsKept: false, digest: manifest.events.digest });
  const [old, now] = [await factsIn(source), await factsIn(target)];
  expect(placeless(now)).toEqual(placeless(old));
  expect(readFileSync(arrival.map as string, 'utf8').split('\n')).toEqual([
    `${manifest.store.id},${arrival.storeId}`,
    `${old.at(-1)?.position},${now.at(-1)?.position}`,
    '',
  ]);
  const mark = await target.query(`select position from engine.checkpoint where name = 'process: p'`);
  expect(mark).toEqual([{ position: now[49]?.position }]);
});

it('the backup of a registry at work is a whole beginning of it, with the keys of all its facts', async () => {
  const { stage } = on;
  const source = await stage.filled();
  let going = true;
  const working = stage.at(source, async ({ light }) => {
    for (let n = 0; going; n++) await light(`work-${n}`, 1, `37150219900101${n}`);
  });
  const { folder } = await stage.backUp(source);
  going = false;
  await working;
  const target = await stage.place();
  const { facts } = await stage.restore(folder, target);
  const all = await factsIn(source);
  expect(facts).toBeLessThan(all.length);
  expect(await factsIn(target)).toEqual(all.slice(0, facts));
  await stage.at(target, async ({ keyring }) => {
    for (const sealed of await sealedIn(target)) expect(await keyring.open(sealed)).toBeDefined();
  });
});

it('goes on after a cut at any point, and is no registry until it is complete', async () => {
  const { stage } = on;
  const { folder } = await stage.backUp(await stage.filled());
  const target = await stage.place();
  const opening = (): Promise<void> => connected(target.url, (database) => refuseWhileMoving(database));
  for (let statements = 0, cut = true; cut; statements++) {
    const backup = await stage.open(folder);
    cut = await into(target, async ({ exclusive, store, writer }) => {
      let left = statements;
      const { query } = exclusive.client;
      (exclusive.client as { query: unknown }).query = (...asked: unknown[]) => {
        if (left-- === 0) throw new Error('cut');
        return (query as (...given: unknown[]) => unknown).apply(exclusive.client, asked);
      };
      try {
        await restoreBackup(backup, { exclusive, store, writer }, stage.options);
        return false;
      } catch (error) {
        expect(String(error)).toContain('cut');
        return true;
      }
    });
    const begun = (await target.query(`select from backup.origin`)).length > 0;
    if (cut && begun) await expect(opening()).rejects.toMatchObject({ code: 'MOVE_UNDER_WAY' });
  }
  await opening();
  expect(await factsIn(target)).toHaveLength(120);
});

it('goes into an empty registry only, that nobody uses', async () => {
  const { stage } = on;
  const source = await stage.filled();
  const { folder } = await stage.backUp(source);
  await expect(stage.restore(folder, source)).rejects.toMatchObject({ code: 'TARGET_NOT_EMPTY' });
  const target = await stage.place();
  await connected(target.url, () =>
    expect(stage.restore(folder, target)).rejects.toMatchObject({ code: 'TARGET_IN_USE' }),
  );
  await stage.restore(folder, target);
  await expect(stage.restore(folder, target)).rejects.toMatchObject({ code: 'TARGET_NOT_EMPTY' });
});

it('goes on with the same backup only', async () => {
  const { stage } = on;
  const source = await stage.filled();
  const [{ folder }, other] = [await stage.backUp(source), await stage.backUp(source, '2026-06-02T01:00:00.000Z')];
  const target = await stage.place();
  const openKeys = (): Promise<void> => Promise.reject(new Error('another master key'));
  await expect(stage.restore(folder, target, { openKeys })).rejects.toThrow('another master key');
  expect(await factsIn(target)).toEqual([]);
  await expect(stage.restore(other.folder, target)).rejects.toMatchObject({ code: 'OTHER_MOVE_UNDER_WAY' });
  expect(await stage.restore(folder, target)).toMatchObject({ facts: 120 });
});
