import { errors } from 'jose';
import { badToken, CallerRefused } from './caller-refused';

/** What jose found wrong, for the caller. */
export const refusalOf = (error: unknown): CallerRefused => {
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
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return malformedToken();
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

export const malformedToken = (): CallerRefused =>
  badToken('TOKEN_MALFORMED', '令牌格式不正确。', 'This is not a signed JSON Web Token.');
