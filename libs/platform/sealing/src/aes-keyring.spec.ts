import { randomBytes } from 'node:crypto';
import { AesKeyring, identityHash } from './aes-keyring';
import { InMemoryKeyStore } from './in-memory.key-store';
import { MasterKeys } from './master-keys';

const wang = { name: '王某', idNumber: '371502199001010011' };
const open = async () => {
  const [keys, master] = [new InMemoryKeyStore(), randomBytes(32)];
  return { keys, master, keyring: await AesKeyring.open(keys, master) };
};

it('seals so that equal values look different and open again', async () => {
  const { keyring } = await open();
  const [a, b] = [await keyring.seal('r-1', wang), await keyring.seal('r-1', wang)];
  expect(a).not.toEqual(b);
  expect(await keyring.open(a)).toEqual(wang);
});

it('cannot open the values of one person once the key is destroyed, and opens the others', async () => {
  const { keys, keyring } = await open();
  const li = { name: '李某', idNumber: '371502198502020022' };
  const sealed = await Promise.all([keyring.seal('r-1', wang), keyring.seal('r-1', li), keyring.seal('r-2', wang)]);
  await keys.destroy({ person: identityHash(keyring, ' 371502199001010011 ') });
  expect(await Promise.all(sealed.map((s) => keyring.open(s)))).toEqual([undefined, li, undefined]);
});

it('refuses a value of which a byte was changed', async () => {
  const { keyring } = await open();
  const { sealed } = await keyring.seal('r-1', wang);
  await expect(keyring.open({ sealed: sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA') })).rejects.toThrow();
});

it('opens what another of its master keys closed, and has the same hashes', async () => {
  const { keys, keyring, master } = await open();
  const sealed = await keyring.seal('r-1', wang);
  const rolled = await AesKeyring.open(keys, new MasterKeys(() => [randomBytes(32), master]));
  expect(await rolled.open(sealed)).toEqual(wang);
  expect(identityHash(rolled, wang.idNumber)).toBe(identityHash(keyring, wang.idNumber));
  expect(rolled.registry).toBe(keyring.registry);
});

it('says so when the master key is another one', async () => {
  const { keys } = await open();
  await expect(AesKeyring.open(keys, randomBytes(32))).rejects.toMatchObject({
    code: 'MASTER_KEY_UNKNOWN',
    zh: expect.stringContaining('ZHIXIN_OTHER_MASTER_KEYS'),
  });
});

it('takes no master key of another length', async () => {
  await expect(AesKeyring.open(new InMemoryKeyStore(), randomBytes(16))).rejects.toThrow('32 bytes');
});
