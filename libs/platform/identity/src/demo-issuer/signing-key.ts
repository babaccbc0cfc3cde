import { readFile, writeFile } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

const ALGORITHM = 'ES256';

/** The issuer's private key: kept in the file where one is named, so that tokens outlive a restart. */
export const signingKey = async (file: string | undefined): Promise<JWK> => {
  if (file === undefined) return newKey();
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = await newKey();
  await writeFile(file, JSON.stringify(key), { mode: 0o600, flag: 'wx' });
  return key;
};

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, alg: ALGORITHM, use: 'sig', kid: await calculateJwkThumbprint(key) };
};

export const publicPart = ({ kty, crv, x, y, alg, use, kid }: JWK): JWK => ({
  kty: kty as string,
  crv: crv as string,
  x: x as string,
  y: y as string,
  alg: alg as string,
  use: use as string,
  kid: kid as string,
});
