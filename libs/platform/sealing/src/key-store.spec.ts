import { randomBytes } from 'node:crypto';
import { freshDatabase, type FreshDatabase } from '@platform/testing';
import { AesKeyring, identityHash } from './aes-keyring';
import { InMemoryKeyStore, type KeyStore } from './key-store';
import { PostgresKeyStore } from './postgres.key-store';

let db: FreshDatabase;
beforeAll(async () => void (db = await freshDatabase()));
afterAll(() => db.drop());

const master = randomBytes(32);
const wang = { name: '王某', idNumber: '371502199001010011' };

describe.each<[string, () => KeyStore]>([
  ['in memory', () => new InMemoryKeyStore()],
  ['PostgreSQL', () => new PostgresKeyStore(db.dataSource)],
])('keys kept %s', (_, open) => {
  it('forgetting a person takes the digests of its records too, and no others', async () => {
    const keyring = await AesKeyring.open(open(), master);
    await keyring.seal('r-1', wang);
    const [mine, other] = [await keyring.digest('r-1', '王某'), await keyring.digest('r-2', '王某')];
    const gone = await keyring.forget({ person: identityHash(keyring, wang.idNumber) });
    expect(gone).toHaveLength(2);
    expect(mine).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyring.digest('r-1', '王某')).toBe('forgotten');
    expect(await keyring.digest('r-2', '王某')).toBe(other);
  });

  it('forgetting a record takes all its keys, and a second time finds none', async () => {
    const keyring = await AesKeyring.open(open(), master);
    const sealed = await keyring.seal('r-3', { name: '王某' });
    await keyring.digest('r-3', '王某');
    expect(await keyring.forget({ record: 'r-3' })).toHaveLength(2);
    expect(await keyring.open(sealed)).toBeUndefined();
    expect(await keyring.forget({ record: 'r-3' })).toEqual([]);
  });
});
