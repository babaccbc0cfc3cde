import path from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SystemClock } from '@platform/calendar';
import { readConfiguration } from '@platform/config';
import { Engine, EngineRunner } from '@platform/cqrs';
import { createLogger } from '@platform/http';
import { parts } from '../../registry/src/contexts';
import { openStores, type Stores } from '../../registry/src/open-stores';
import { RegistryModule } from '../../registry/src/registry.module';
import { type Desk, EXAMPLES, openDesk } from './testing/desk';

let desk: Desk;
let stores: Stores;
let registry: INestApplicationContext;
const logged: string[] = [];

beforeAll(async () => {
  desk = await openDesk();
  stores = await openStores(desk.db.url, parts, readConfiguration(desk.environment), () => undefined);
  const log = createLogger('debug', { write: (line) => void logged.push(line) });
  const module = RegistryModule.forRoot({ stores, clock: new SystemClock(), log });
  registry = await NestFactory.createApplicationContext(module, { logger: false });
});
afterAll(async () => {
  await registry.close();
  await stores.close();
  await desk.clear();
});

const PERSON = '371502198001010011';
const withPerson = async (): Promise<string> => {
  const [header, first] = (await desk.read(path.join(EXAMPLES, 'penalties.csv'))).split(/\r?\n/);
  return `${header}\r\n${first?.replace('（略）,,', `赵一,身份证,${PERSON}`)}\r\n`;
};
const names = async (): Promise<string[]> =>
  ((await desk.db.dataSource.query(`select name from read.agency order by 1`)) as { name: string }[]).map(
    (r) => r.name,
  );

describe('beside a running registry', () => {
  it('a city is set up without taking the checkpoints from the registry', async () => {
    for (const line of [
      ['city', 'init', '--office', '11371500PDY003050P'],
      ['regions', 'register', path.join(EXAMPLES, 'regions.json')],
      ['agencies', 'register', path.join(EXAMPLES, 'agencies.json')],
      ['import', await desk.file('one.csv', await withPerson()), '--result', await desk.file('result.csv', '')],
    ])
      expect([line[0], (await desk.call(line)).exit]).toEqual([line[0], 0]);
    expect(await registry.get(Engine).settled(10_000)).toBe(true);
    expect(logged.filter((line) => line.includes('consumer interrupted'))).toEqual([]);
  });

  it('a view that was emptied is there again when the command ends', async () => {
    const before = await names();
    expect(before).toHaveLength(15);
    expect(await desk.call(['projections', 'rebuild', 'agencies', '--json'])).toMatchObject({ exit: 0 });
    expect(await names()).toEqual(before);
    const list = await desk.call(['projections', 'list', '--json']);
    expect(list.json.result).toContainEqual(expect.objectContaining({ name: 'agencies', behind: false }));
  });

  it('a person is forgotten at once, by a number that stands nowhere', async () => {
    const sealed = async (): Promise<unknown> => {
      const [row] = (await desk.db.dataSource.query(
        `select data::jsonb -> 'representative' as s from events.event where type = 'PenaltyRecorded'`,
      )) as { s: { sealed: string } }[];
      return stores.keyring.open(row?.s as { sealed: string });
    };
    expect(await sealed()).toEqual({ name: '赵一', idType: '身份证', idNumber: PERSON });
    expect(await desk.call(['forget', '--person', '--ground', '申请1号'], '371502198001010012\n')).toMatchObject({
      exit: 1,
    });
    expect(await sealed()).toBeDefined();
    const told = await desk.call(
      ['forget', '--person', '--ground', '申请1号', '--json'],
      '３７１５０２ 198001010011\n',
    );
    // The key of the person, and that of the digests of its record.
    expect(told).toMatchObject({ exit: 0, json: { result: { keys: [expect.any(String), expect.any(String)] } } });
    expect(await sealed()).toBeUndefined();
    expect(told.text + logged.join()).not.toContain(PERSON);
    expect(await desk.call(['verify'])).toMatchObject({ exit: 0 });
  });
});

describe('where nobody runs the registry', () => {
  it('the command moves the views itself', async () => {
    await registry.get(EngineRunner).onApplicationShutdown();
    const before = await names();
    expect(await desk.call(['projections', 'rebuild', 'agencies', '--json'])).toMatchObject({ exit: 0 });
    expect(await names()).toEqual(before);
  });
});
