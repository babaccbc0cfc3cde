import type { ProjectionReport } from './projection-status';
import { WhileUnmoved } from './while-unmoved';

const open = (most?: number) => {
  const positions: Record<string, string | undefined> = { lamps: '7', shades: undefined };
  const status = { of: async (view: string) => ({ position: positions[view] }) as ProjectionReport };
  const world = { positions, read: [] as string[], fails: false };
  const known = new WhileUnmoved<number>(status, ['lamps', 'shades'], most);
  const get = (key: string): Promise<number> =>
    known.get(key, async () => {
      world.read.push(key);
      if (world.fails) throw new Error('no database');
      return world.read.length;
    });
  return { world, get };
};

it('reads once, however many ask at once or one after the other', async () => {
  const { world, get } = open();
  expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual([1, 1, 2]);
  expect(await get('a')).toBe(1);
  expect(world.read).toEqual(['a', 'b']);
});

it.each(['lamps', 'shades'])('reads anew once %s have moved on', async (view) => {
  const { world, get } = open();
  await get('a');
  world.positions[view] = '8';
  expect(await get('a')).toBe(2);
  expect(await get('a')).toBe(2);
});

it('what was read before a move does not come back after it', async () => {
  const { world, get } = open();
  const slow = get('a');
  world.positions['lamps'] = '8';
  await Promise.all([slow, get('a')]);
  expect(await get('a')).toBe(world.read.length);
});

it('does not keep a failure', async () => {
  const { world, get } = open();
  world.fails = true;
  await expect(get('a')).rejects.toThrow('no database');
  world.fails = false;
  expect(await get('a')).toBe(2);
});

it('keeps no more than it may', async () => {
  const { world, get } = open(2);
  for (const key of ['a', 'b', 'c', 'a']) await get(key);
  expect(world.read).toEqual(['a', 'b', 'c', 'a']);
});
