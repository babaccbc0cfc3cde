import { type CryptoKey, exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import type { Role } from '@platform/kernel';
import type { TrustedIssuer } from '@platform/identity';

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'zhixin-test';
const KEY_ID = 'test-key';
/** Codes of the reserved range. */
export const AGENCY = '91371502PDY000028C';
export const ENTERPRISE = '91371502PDY00001XC';

/** Mints tokens for tests with a key pair of its own. */
export class TokenMint {
  private constructor(
    private readonly key: CryptoKey,
    readonly keySet: JSONWebKeySet,
  ) {}

  static async open(): Promise<TokenMint> {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' };
    return new TokenMint(privateKey, { keys: [jwk as JSONWebKeySet['keys'][number]] });
  }

  /** As the verifier is to know this mint: by its keys, or by the address where they are served. */
  trusted(uri?: string): TrustedIssuer {
    const keys = uri ? { uri } : { set: this.keySet };
    return { name: 'test', issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'], keys };
  }

  /** A token with everything its role needs; `claims` replaces, `undefined` takes out. */
  token(role: Exclude<Role, 'public' | 'system'>, claims: Record<string, unknown> = {}): Promise<string> {
    const acts =
      role === 'enterprise' ? { enterprise: ENTERPRISE } : /auditor|operator/.test(role) ? {} : { agency: AGENCY };
    return this.sign({ sub: `${role}-1`, role, ...acts, ...claims });
  }

  /** A token of exactly these claims beside issuer, audience and times. */
  sign(claims: Record<string, unknown>): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 600, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: KEY_ID, typ: 'at+jwt' })
      .sign(this.key);
  }
}
