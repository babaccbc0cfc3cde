import { randomBytes } from 'node:crypto';
import { AesKeyring, identityHash, WrongMasterKey } from './aes-keyring';
import { InMemoryKeyStore } from './key-store';

const wang = { name: '王某', idNumber: '371502199001010011' };
const open = async () => {
  const keys = new InMemoryKeyStore();
  return { keys, keyring: await AesKeyring.open(keys, randomBytes(32)) };
};

it('seals so that equal values look different and open again', async () => {
  const { keyring } = await open();
  const [a, b] = [await keyring.seal('r-1', wang), await keyring.seal('r-1', wang)];
  expect(a).not.toEqual(b);
  expect(await keyring.open(a)).toEqual(wang);
});

it('forgets one person in all records and leaves the others', async () => {
  const { keyring } = await open();
  const li = { name: '李某', idNumber: '371502198502020022' };
  const sealed = await Promise.all([keyring.seal('r-1', wang), keyring.seal('r-1', li), keyring.seal('r-2', wang)]);
  await keyring.forget({ person: identityHash(keyring, ' 371502199001010011 ') });
  expect(await Promise.all(sealed.map((s) => keyring.open(s)))).toEqual([undefined, li, undefined]);
});

it('refuses a value of which a byte was changed', async () => {
  const { keyring } = await open();
  const { sealed } = await keyring.seal('r-1', wang);
  await expect(keyring.open({ sealed: sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA') })).rejects.toThrow();
});

it('says so when the master key is another one', async () => {
  const { keys } = await open();
  await expect(AesKeyring.open(keys, randomBytes(32))).rejects.toBeInstanceOf(WrongMasterKey);
});
