import type { JSONWebKeySet } from 'jose';

/** An issuer of tokens that we believe. */
export interface TrustedIssuer {
  /** Short name of ours, `a-z0-9-`: subjects are kept as `<name>:<sub>`, so that those of two issuers never meet. */
  readonly name: string;
  /** Exactly as in the claim `iss`. */
  readonly issuer: string;
  /** One of the values of the claim `aud`. */
  readonly audience: string;
  /** Signature algorithms that are believed; asymmetric ones only. */
  readonly algorithms: readonly SignatureAlgorithm[];
  /** Where its public keys are: at an address, or here. */
  readonly keys: { readonly uri: string } | { readonly set: JSONWebKeySet };
}

export const SIGNATURE_ALGORITHMS = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'EdDSA'] as const;
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];
