import { z } from 'zod';
import { FIELDS } from '@law';

/** Shanghai date `yyyy-MM-dd`; years before 1000 are slips, and the year 0 no database has. */
export const dateSchema = z.iso.date().regex(/^[1-9]/);

/** A moment of Shanghai, to the minute. */
export const momentSchema = z.strictObject({
  on: dateSchema,
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});

/** A natural person inside a firm's record: legal representative 法定代表人 or operator 经营者. Always sealed. */
export const personSchema = z.strictObject({
  name: z.string().optional(),
  /** Kind of identity document 证件类型. */
  idType: z.string().optional(),
  /** Number of the identity document: under this name the keyring links one person's records. */
  idNumber: z.string().optional(),
});

/** A deciding paper: review decision, judgment, the authority's own paper. */
export const paperSchema = z.strictObject({ number: z.string().min(1), date: dateSchema });
export type Paper = z.infer<typeof paperSchema>;

/** What a record of every kind says of itself. */
export const recordedShape = {
  uscc: z.string(),
  /** Name of the party as in the paper. */
  partyName: z.string().min(1),
  /** USCC of the deciding agency as the register resolved it: today's code. */
  agency: z.string(),
  /** Name of the deciding agency as in the paper. */
  agencyName: z.string().min(1),
  field: z.enum(FIELDS),
  /** Region of the act as the paper states it; absent = not stated. */
  region: z.string().optional(),
  /** Items whose fall takes this one with it (inspection, judgment, review …). */
  restsOn: z.array(z.string()),
  /** Items of the same act of the same party. */
  sameActAs: z.array(z.string()),
  /** Item recorded under a wrong key that this one stands in for; it is annulled. */
  replaces: z.string().optional(),
  /** A second person of the agency must confirm it first. */
  pending: z.boolean(),
};

/** Why and on what paper something recorded is changed. */
export const changeShape = {
  reason: z.string().min(1),
  paper: paperSchema.optional(),
};

/** Fields as a correction gives them: absent = unchanged, null = there is none. */
export const correctable = <S extends z.ZodRawShape>(
  shape: S,
): { [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>> } =>
  Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [key, z.optional(z.nullable(schema))]),
  ) as unknown as { [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>> };
