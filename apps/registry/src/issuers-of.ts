import type { Configuration } from '@platform/config';
import type { TrustedIssuer } from '@platform/identity';

/** Whose tokens are believed, as configured. */
export const issuersOf = ({ issuers }: Pick<Configuration, 'issuers'>): TrustedIssuer[] =>
  issuers.map(({ issuer, audience, jwksUri, algorithms }, i) => ({
    name: `issuer-${i + 1}`,
    issuer,
    audience,
    algorithms: algorithms as TrustedIssuer['algorithms'],
    keys: { uri: jwksUri },
  }));
