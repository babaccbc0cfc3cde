import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** Only signatures by a private key: with a shared secret, whoever checks could also issue. */
const ALGORITHMS = [
  ...(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'] as const),
  ...(['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'] as const),
] as const;

const webAddress = z.url({ protocol: /^https?$/ });

const issuerSchema = z.strictObject({
  issuer: webAddress,
  audience: z.string().min(1).optional(),
  jwksUri: webAddress,
  algorithms: z.array(z.enum(ALGORITHMS)).min(1).default(['RS256', 'PS256', 'ES256', 'EdDSA']),
});

/** Who may issue tokens, and how they are checked. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  readonly algorithms: readonly string[];
}

const listSchema = z
  .array(issuerSchema)
  .refine((list) => new Set(list.map((i) => i.issuer)).size === list.length, 'an issuer is named twice');

export type ConfiguredIssuer = z.output<typeof issuerSchema>;

/** Reads the value itself as JSON, or the file it names. Throws with an English reason. */
export const parseIssuers = (value: string): ConfiguredIssuer[] => {
  const isJson = /^\s*\[/.test(value);
  if (!isJson && !existsSync(value)) throw new Error('there is no such file');
  const parsed = listSchema.safeParse(JSON.parse(isJson ? value : readFileSync(value, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; '),
  );
};
