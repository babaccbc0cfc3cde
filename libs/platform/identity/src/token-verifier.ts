import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { badToken, CallerRefused } from './caller-refused';
import { type Claims, claimsOf } from './claims';
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
      throw malformed();
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

const refusalOf = (error: unknown): CallerRefused => {
  if (error instanceof errors.JWTExpired)
    return badToken('TOKEN_EXPIRED', '令牌已过期，请重新获取。', 'The token has expired; get a new one.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return badToken(
      'TOKEN_CLAIMS',
      '令牌的受众、签发方或时间不符。',
      'Audience, issuer or times of the token do not fit.',
    );
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed)
    return badToken('TOKEN_SIGNATURE', '令牌签名无效。', 'The signature of the token is not valid.');
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return malformed();
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return badToken(
      'TOKEN_ALGORITHM',
      '令牌的签名算法不被接受。',
      'The signature algorithm of the token is not accepted.',
    );
  return new CallerRefused(
    503,
    'ISSUER_UNREACHABLE',
    {
      zh: '暂时无法取得令牌签发方的公钥，请稍后再试。',
      en: 'The keys of the token’s issuer cannot be had now; try again soon.',
    },
    { headers: { 'retry-after': '5' } },
  );
};

const malformed = (): CallerRefused =>
  badToken('TOKEN_MALFORMED', '令牌格式不正确。', 'This is not a signed JSON Web Token.');
