import { z } from 'zod';

/** A rule file as it lies in a folder or comes as a request body. */
export const ruleFileSchema = z.strictObject({
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.string().regex(/^\d{1,9}(\.\d{1,9}){0,3}$/),
  validFrom: z.iso.date(),
  source: z.string().min(1),
  content: z.unknown(),
});
export type RuleFile = z.infer<typeof ruleFileSchema>;

/** An adopted version of a rule file. */
export const adoptionSchema = ruleFileSchema.extend({
  sha256: z.string().meta({ description: 'SHA-256 of the canonical JSON (RFC 8785) of the content.' }),
  adoptedAt: z.string().meta({ description: 'When it was adopted; ISO 8601 in UTC.' }),
});
export type Adoption = z.infer<typeof adoptionSchema>;

/** Negative, zero, positive: number by number, not letter by letter; `2` is `2.0`. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The version in force on a day: the greatest that has begun; undefined before the first. */
export const inForceOn = <A extends Pick<Adoption, 'version' | 'validFrom'>>(
  adopted: readonly A[],
  day: string,
): A | undefined =>
  adopted
    .filter(({ validFrom }) => validFrom <= day)
    .sort((a, b) => compareVersions(b.version, a.version))
    .at(0);
