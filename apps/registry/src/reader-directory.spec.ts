import type { QueryBus } from '@nestjs/cqrs';
import type { ProjectionStatus } from '@platform/cqrs';
import type { GetStanding } from '@contexts/agencies';
import { AgencyDirectory } from './reader-directory';

const [MARKET, BANK] = ['11371500PDY009014B', '91371500PDY009022W'];
const TODAY = '2026-06-01';

const open = () => {
  const world = { position: '7', name: '甲', fails: false, read: [] as string[] };
  const queries = {
    execute: async ({ uscc, on }: GetStanding) => {
      world.read.push(`${uscc} ${on}`);
      if (world.fails) throw new Error('no database');
      return { kind: 'regulator', name: world.name, fields: [], forebears: [] };
    },
  };
  const status = { of: async (view: string) => ({ position: view === 'agencies' ? world.position : 'another' }) };
  const directory = new AgencyDirectory(queries as unknown as QueryBus, status as unknown as ProjectionStatus);
  return { world, nameOf: async (uscc: string, day = TODAY) => (await directory.entryOf(uscc, day))?.name };
};

it('reads an entry once, however many ask at once or one after the other', async () => {
  const { world, nameOf } = open();
  await Promise.all([nameOf(MARKET), nameOf(MARKET), nameOf(BANK)]);
  expect(await nameOf(MARKET)).toBe('甲');
  expect(world.read).toEqual([`${MARKET} ${TODAY}`, `${BANK} ${TODAY}`]);
});

it('reads it again once the view has moved on, and on another day', async () => {
  const { world, nameOf } = open();
  await nameOf(MARKET);
  Object.assign(world, { position: '8', name: '乙' });
  expect(await nameOf(MARKET)).toBe('乙');
  await nameOf(MARKET, '2026-06-02');
  expect(world.read).toEqual([`${MARKET} ${TODAY}`, `${MARKET} ${TODAY}`, `${MARKET} 2026-06-02`]);
});

it('does not keep a failure', async () => {
  const { world, nameOf } = open();
  world.fails = true;
  await expect(nameOf(MARKET)).rejects.toThrow('no database');
  world.fails = false;
  expect(await nameOf(MARKET)).toBe('甲');
});
