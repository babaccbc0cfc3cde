import { callerOf } from '../../testing/src/given';
import { lamp, lampEvents, LightLamp, lightLamp, PutLampOut, putLampOut } from '../../testing/src/lamps';
import { writeSide } from '../../testing/src/engine';
import { CommandRefused } from './outcome';
import { hashOf } from './fact-codec';

const by = callerOf('regulator', { agency: '11371500PDY0000001' });
const keeper = { name: '王某', idNumber: '371502199001010011' };
const open = () => writeSide([lampEvents]);
const light = (watts: number, key: string, more: object = {}) =>
  new LightLamp({ watts, ...more }, { ...by, idempotencyKey: key });

it('records who, when it held, command, correlation and a hash that can be computed again', async () => {
  const { commands, store, codec } = await open();
  const outcome = await commands.run(lamp, '1', lightLamp, light(40, 'a'));
  const [stored] = await store.readStream('lamps.lamp-1');
  expect(outcome).toEqual({ stream: 'lamps.lamp-1', revision: 0n, position: stored?.position, repeated: false });
  expect(codec.decode(stored!)).toMatchObject({
    type: 'LampLit',
    data: { watts: 40 },
    heldOn: '2026-06-01',
    by: { subject: 'regulator-1', role: 'regulator', agency: '11371500PDY0000001' },
    correlationId: 'test',
  });
  expect(hashOf('lamps.lamp-1', stored!)).toBe(stored!.hash);
});

it('refuses to read an event of which a byte was changed', async () => {
  const { commands, store, codec } = await open();
  await commands.run(lamp, '1', lightLamp, light(40, 'a'));
  const [stored] = await store.readStream('lamps.lamp-1');
  expect(() => codec.decode({ ...stored!, data: '{"watts":41}' })).toThrow('hash');
});

it('answers the same command twice as the first time, also after other commands', async () => {
  const { commands, store } = await open();
  const first = await commands.run(lamp, '1', lightLamp, light(40, 'a'));
  await commands.run(lamp, '1', putLampOut, new PutLampOut({ reason: 'dawn' }, { ...by, idempotencyKey: 'b' }));
  expect(await commands.run(lamp, '1', lightLamp, light(40, 'a'))).toEqual({ ...first, repeated: true });
  expect(await store.readStream('lamps.lamp-1')).toHaveLength(2);
});

it('refuses the same key with another body, and takes it on another stream', async () => {
  const { commands } = await open();
  await commands.run(lamp, '1', lightLamp, light(40, 'a'));
  await expect(commands.run(lamp, '1', lightLamp, light(60, 'a'))).rejects.toMatchObject({
    refusal: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
  await expect(commands.run(lamp, '2', lightLamp, light(60, 'a'))).resolves.toMatchObject({ repeated: false });
});

it('gives of two equal commands at once one event and the same answer', async () => {
  const { commands, store } = await open();
  const [a, b] = await Promise.all([1, 2].map(() => commands.run(lamp, '1', lightLamp, light(40, 'a'))));
  expect({ ...a, repeated: null }).toEqual({ ...b, repeated: null });
  expect(await store.readStream('lamps.lamp-1')).toHaveLength(1);
});

it('of two at once under one key with other bodies, one is carried out and the other told that it is another', async () => {
  const { commands, store } = await open();
  const outcomes = await Promise.allSettled(
    [40, 60].map((watts) => commands.run(lamp, '1', lightLamp, light(watts, 'a'))),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const o of outcomes)
    if (o.status === 'rejected') expect(o.reason).toMatchObject({ refusal: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  expect(await store.readStream('lamps.lamp-1')).toHaveLength(1);
});

it('decides anew on what the winner of a race left', async () => {
  const { commands } = await open();
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c'].map((key) => commands.run(lamp, '1', lightLamp, light(40, key))),
  );
  expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
  for (const o of outcomes)
    if (o.status === 'rejected') expect(o.reason).toMatchObject({ refusal: { code: 'LAMP_IS_LIT' } });
});

it('demands a key where nothing names the command', async () => {
  const { commands } = await open();
  const command = new LightLamp({ watts: 1 }, { ...by, idempotencyKey: undefined });
  await expect(commands.run(lamp, '1', lightLamp, command)).rejects.toBeInstanceOf(CommandRefused);
  await expect(commands.run(lamp, '1', lightLamp, command, undefined, { natural: true })).resolves.toMatchObject({
    revision: 0n,
  });
});

it('on a naturally named stream the same content is one command, another content is decided on', async () => {
  const { commands, store } = await open();
  const run = (watts: number) =>
    commands.run(lamp, '1', lightLamp, new LightLamp({ watts }, { ...by, idempotencyKey: undefined }), undefined, {
      natural: true,
    });
  await run(1);
  await expect(run(1)).resolves.toMatchObject({ revision: 0n, repeated: true });
  await expect(run(2)).rejects.toMatchObject({ refusal: { code: 'LAMP_IS_LIT' } });
  expect(await store.readStream('lamps.lamp-1')).toHaveLength(1);
});

it('seals personal fields before the append; they are readable until their key is destroyed', async () => {
  const { commands, store, codec, keyring } = await open();
  await commands.run(lamp, '1', lightLamp, light(40, 'a', { keeper }));
  const [stored] = await store.readStream('lamps.lamp-1');
  expect(JSON.stringify(stored, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v))).not.toMatch(
    /王某|371502199001010011/,
  );
  const sealed = (codec.decode(stored!).data as { keeper: { sealed: string } }).keeper;
  expect(await keyring.open(sealed)).toEqual(keeper);
  expect(await keyring.forget({ record: 'lamps.lamp-1' })).not.toHaveLength(0);
  expect(await keyring.open(sealed)).toBeUndefined();
  expect(hashOf('lamps.lamp-1', stored!)).toBe(stored!.hash);
});

it('tells bodies apart by their personal fields, and takes the repetition once these are forgotten', async () => {
  const { commands, keyring } = await open();
  await commands.run(lamp, '1', lightLamp, light(40, 'a', { keeper }));
  const other = light(40, 'a', { keeper: { ...keeper, name: '李某' } });
  await expect(commands.run(lamp, '1', lightLamp, other)).rejects.toMatchObject({
    refusal: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
  await keyring.forget({ record: 'lamps.lamp-1' });
  await expect(commands.run(lamp, '1', lightLamp, light(40, 'a', { keeper }))).resolves.toMatchObject({
    repeated: true,
  });
});
