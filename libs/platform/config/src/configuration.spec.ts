import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  ConfigurationFault,
  loadConfiguration,
  masterKeysOf,
  readConfiguration,
  SETTINGS,
  settingsTable,
} from './index';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zhixin-config-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = Buffer.alloc(32, 7);
const other = Buffer.alloc(32, 8);
const issuer = { issuer: 'https://id.example.cn', jwksUri: 'https://id.example.cn/jwks', algorithms: ['ES256'] };
const production = { NODE_ENV: 'production', ZHIXIN_MASTER_KEY: key.toString('base64') };

const faultsOf = (environment: Record<string, string>): ConfigurationFault => {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationFault) return error;
  }
  throw new Error('it was accepted');
};

it('needs nothing to be set', () =>
  expect(readConfiguration({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('.zhixin'),
    databaseUrl: undefined,
    eventStore: 'postgresql',
    esdbUrl: undefined,
    environment: 'development',
    production: false,
    demo: true,
    masterKey: undefined,
    otherMasterKeys: [],
    erasureJournal: resolve('.zhixin/erasure-journal.jsonl'),
    keyBackupDays: 35,
    issuers: [],
    tokenAudience: 'zhixin',
    tracesTo: undefined,
    tracePercent: 100,
    logLevel: 'info',
    bodyLimitBytes: 262_144,
    requestTimeoutMs: 15_000,
    readTimeoutMs: 5_000,
  }));

it('names all faults at once, in Chinese and English, and repeats no value', () => {
  const bad = faultsOf({
    PORT: '70000',
    DATABASE_URL: 'mysql://user:geheim@host/db',
    ZHIXIN_MASTER_KEY: 'geheim',
    ZHIXIN_DEMO: 'perhaps',
    ZHIXIN_ISSUERS: JSON.stringify([{ ...issuer, algorithms: ['HS256'] }]),
    ZHIXIN_DATADIR: '/somewhere',
    LOG_LEVEL: 'loud',
  });
  expect(bad.faults.map(({ name }) => name).sort()).toEqual([
    'DATABASE_URL',
    'LOG_LEVEL',
    'PORT',
    'ZHIXIN_DATADIR',
    'ZHIXIN_DEMO',
    'ZHIXIN_ISSUERS',
    'ZHIXIN_MASTER_KEY',
  ]);
  for (const { zh, en } of bad.faults) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/^(must|there is no)/);
    expect(bad.message).toContain(zh);
    expect(bad.message).toContain(en);
  }
  expect(bad.message).toMatch(/7 处[^]*7 faults[^]*algorithms/);
  expect(bad.message).not.toContain('geheim');
});

it.each(['12.5', '-1', 'abc', '0x10', '1e3', '99999999999'])('does not take %s for a port', (PORT) =>
  expect(faultsOf({ PORT }).faults).toEqual([
    { name: 'PORT', zh: '须为 0 至 65535 的整数', en: 'must be an integer from 0 to 65535' },
  ]),
);

it('takes an empty value for none', () =>
  expect(readConfiguration({ PORT: '', DATABASE_URL: ' ', ZHIXIN_DEMO: '' })).toEqual(readConfiguration({})));

it('demands master key and issuers in production', () => {
  expect(faultsOf({ NODE_ENV: 'production' }).faults.map((f) => f.name)).toEqual([
    'ZHIXIN_MASTER_KEY',
    'ZHIXIN_ISSUERS',
  ]);
  expect(faultsOf({ ...production, ZHIXIN_ISSUERS: '[]' }).faults.map((f) => f.name)).toEqual(['ZHIXIN_ISSUERS']);
});

it('demands the master key where the database is another one than its own', () =>
  expect(faultsOf({ DATABASE_URL: 'postgres://a:b@db/zhixin' }).faults.map((f) => f.name)).toEqual([
    'ZHIXIN_MASTER_KEY',
  ]));

it('demands the address of the event store where events are kept in EventStoreDB', () => {
  const EVENT_STORE = 'eventstoredb';
  expect(faultsOf({ EVENT_STORE }).faults.map((f) => f.name)).toEqual(['ESDB_URL']);
  expect(faultsOf({ EVENT_STORE, ESDB_URL: 'http://geheim' }).message).not.toContain('geheim');
  for (const ESDB_URL of ['esdb://a:b@one:2113,two:2113?tls=true', 'esdb+discover://cluster:2113'])
    expect(readConfiguration({ EVENT_STORE, ESDB_URL })).toMatchObject({ eventStore: EVENT_STORE, esdbUrl: ESDB_URL });
});

it('gives the demo city only to an embedded registry outside production, unless told so', () => {
  const live = { ...production, ZHIXIN_ISSUERS: JSON.stringify([issuer]) };
  const outside = { DATABASE_URL: 'postgres://a:b@db/zhixin', ZHIXIN_MASTER_KEY: key.toString('hex') };
  expect(readConfiguration(live).demo).toBe(false);
  expect(readConfiguration(outside).demo).toBe(false);
  expect(readConfiguration({ ...live, ZHIXIN_DEMO: '1' }).demo).toBe(true);
  expect(readConfiguration({ ZHIXIN_DEMO: '0' }).demo).toBe(false);
});

it('reads issuers from JSON or from a file; the audience is the common one where none is named', () => {
  const file = join(folder, 'issuers.json');
  writeFileSync(file, JSON.stringify([issuer]));
  const expected = [{ ...issuer, audience: 'registry' }];
  for (const ZHIXIN_ISSUERS of [file, JSON.stringify([issuer])])
    expect(readConfiguration({ ZHIXIN_ISSUERS, ZHIXIN_TOKEN_AUDIENCE: 'registry' }).issuers).toEqual(expected);
  expect(faultsOf({ ZHIXIN_ISSUERS: join(folder, 'none.json') }).faults[0]?.en).toMatch(/no such file/);
});

it('reads the master key in base64 and in hexadecimal', () => {
  expect(readConfiguration({ ZHIXIN_MASTER_KEY: key.toString('base64') }).masterKey).toEqual(key);
  expect(readConfiguration({ ZHIXIN_MASTER_KEY: key.toString('hex') }).masterKey).toEqual(key);
});

it('reads .env; the environment counts more', () => {
  writeFileSync(join(folder, '.env'), 'PORT=4000\nHOST="0.0.0.0" # all\n');
  expect(loadConfiguration(folder, { PORT: '5000' })).toMatchObject({ port: 5000, host: '0.0.0.0' });
});

it('cannot be changed afterwards', () => {
  const configuration = readConfiguration({ ZHIXIN_ISSUERS: JSON.stringify([issuer]) });
  expect(Object.isFrozen(configuration) && Object.isFrozen(configuration.issuers[0])).toBe(true);
});

it('makes a master key once, readable by its owner alone', () => {
  const dataDir = join(folder, 'data');
  const { read } = masterKeysOf({ masterKey: undefined, otherMasterKeys: [], dataDir });
  const [made] = read();
  expect(made).toHaveLength(32);
  expect(read()).toEqual([made]);
  expect(statSync(join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
  expect(masterKeysOf({ masterKey: key, otherMasterKeys: [other], dataDir }).read()).toEqual([key, other]);
  expect(readFileSync(join(dataDir, 'master.key'), 'utf8').trim()).toBe(made?.toString('base64'));
});

it('puts other master keys into the file, current one first; never in the place of configured ones', () => {
  const given = { masterKey: undefined, otherMasterKeys: [], dataDir: folder };
  const { read, write } = masterKeysOf(given);
  const [made] = read();
  write?.([key, made as Buffer]);
  expect(masterKeysOf({ ...given, otherMasterKeys: [other] }).read()).toEqual([key, made, other]);
  expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
  expect(masterKeysOf({ ...given, masterKey: key }).write).toBeUndefined();
});

it('does not take a broken key file for a key, nor replace it', () => {
  writeFileSync(join(folder, 'master.key'), 'broken');
  const { read } = masterKeysOf({ masterKey: undefined, otherMasterKeys: [], dataDir: folder });
  expect(() => read()).toThrow(ConfigurationFault);
  expect(readFileSync(join(folder, 'master.key'), 'utf8')).toBe('broken');
});

it.each([
  ['base64 between commas', `${key.toString('base64')}, ${Buffer.alloc(32, 8).toString('base64')}`, [key, other]],
  ['hexadecimal digits', key.toString('hex'), [key]],
])('takes other master keys in %s', (_, text, keys) =>
  expect(readConfiguration({ ZHIXIN_OTHER_MASTER_KEYS: text }).otherMasterKeys).toEqual(keys),
);

it('refuses one that is cut short among others', () =>
  expect(
    faultsOf({ ZHIXIN_OTHER_MASTER_KEYS: `${key.toString('base64')},${key.toString('base64').slice(4)}` }).faults,
  ).toMatchObject([{ name: 'ZHIXIN_OTHER_MASTER_KEYS' }]));

it('documents every setting', () => {
  for (const name of Object.keys(SETTINGS)) expect(settingsTable()).toContain(`| \`${name}\` |`);
});
