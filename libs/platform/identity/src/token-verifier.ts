import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { badToken } from './caller-refused';
import { type Claims, claimsOf } from './claims';
import { malformedToken, refusalOf } from './token-refusal';
import type { TrustedIssuer } from './trusted-issuer';

interface Known extends TrustedIssuer {
  readonly key: JWTVerifyGetKey;
}

interface Verified {
  readonly claims: Claims;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** How long a token is believed before its signature is checked again: a withdrawn key is noticed after that. */
const BELIEVED_MS = 60_000;
const REMEMBERED = 5_000;
const CLOCK_TOLERANCE_S = 10;
const LONGEST_TOKEN = 8_192;

/** Verifies bearer tokens (JWT, RFC 7519) against the trusted issuers. */
export class TokenVerifier {
  private readonly issuers: ReadonlyMap<string, Known>;
  private readonly remembered = new Map<string, Verified>();

  /** @throws Error when two issuers share a name or an address */
  constructor(issuers: readonly TrustedIssuer[]) {
    this.issuers = new Map(issuers.map((given) => [given.issuer, { ...given, key: keysOf(given) }]));
    if (this.issuers.size < issuers.length || new Set(issuers.map((i) => i.name)).size < issuers.length)
      throw new Error('two issuers of tokens share a name or an address');
  }

  /** @throws CallerRefused 401 for a token that is not believed, 503 when the issuer's keys cannot be had */
  async verify(token: string): Promise<Claims> {
    const before = this.remembered.get(token);
    if (before && before.until > Date.now()) return before.claims;
    this.remembered.delete(token);
    const issuer = this.issuerOf(token);
    const payload = await verified(token, issuer);
    const claims = claimsOf(issuer.name, payload);
    this.remember(token, { claims, until: Math.min(Date.now() + BELIEVED_MS, (payload.exp as number) * 1000) });
    return claims;
  }

  private issuerOf(token: string): Known {
    let issuer: Known | undefined;
    try {
      if (token.length <= LONGEST_TOKEN) issuer = this.issuers.get(decodeJwt(token).iss ?? '');
    } catch {
      throw malformedToken();
    }
    if (!issuer)
      throw badToken('TOKEN_ISSUER', '令牌的签发方不受本平台信任。', 'The issuer of this token is not trusted here.');
    return issuer;
  }

  private remember(token: string, verified: Verified): void {
    if (this.remembered.size >= REMEMBERED) this.remembered.delete(this.remembered.keys().next().value as string);
    this.remembered.set(token, verified);
  }
}

const keysOf = ({ keys }: TrustedIssuer): JWTVerifyGetKey =>
  'set' in keys ? createLocalJWKSet(keys.set) : createRemoteJWKSet(new URL(keys.uri), { timeoutDuration: 4_000 });

const verified = async (token: string, { issuer, audience, algorithms, key }: Known): Promise<JWTPayload> => {
  try {
    const { payload } = await jwtVerify(token, key, {
      issuer,
      audience,
      algorithms: [...algorithms],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: CLOCK_TOLERANCE_S,
    });
    return payload;
  } catch (error) {
    throw refusalOf(error);
  }
};
