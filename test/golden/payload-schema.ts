import { z } from 'zod';
import { type EventDefinition, sealedSchema } from '@platform/kernel';
import { isBranch } from './differences';
import type { JsonSchema } from './json-schema';
import { untoldOf, type ZodDefinition } from './untold';

interface Told {
  readonly schema: JsonSchema;
  /** What the schema does not tell; empty where it tells all. */
  readonly untold: readonly string[];
}

/** The payload of an event in the words of a standard that will outlive this program. */
export const payloadSchemaOf = ({ schema, personal }: EventDefinition): Told => {
  const untold = new Set<string>();
  const words = jsonSchemaOf(schema, (definition, field) => {
    for (const what of untoldOf(definition))
      untold.add(`${field || 'it'} uses what a golden file does not tell: ${what}`);
  });
  if (JSON.stringify(words).split(SEALED).length - 1 !== personal.length)
    untold.add('a personal field lies deeper than the top of the payload, where nothing seals it');
  return { schema: words, untold: [...untold] };
};

const jsonSchemaOf = (schema: z.ZodType, visit: (definition: ZodDefinition, field: string) => void): JsonSchema => {
  const { $schema: _, ...words } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, path }) =>
      visit(zodSchema._zod.def as unknown as ZodDefinition, path.filter((step) => step !== 'properties').join('.')),
  });
  return settled(words) as JsonSchema;
};

/** The pattern of a format is zod's own affair, and may be another in its next version. */
const DATE = z.toJSONSchema(z.iso.date()).pattern;

/** Without what may change though the payload does not: zod's pattern of dates, the order of fields and members. */
const settled = (words: unknown): unknown => {
  if (Array.isArray(words)) return words.every((of) => typeof of === 'string') ? words.toSorted() : words.map(settled);
  if (!isBranch(words)) return words;
  const { pattern, allOf = [], ...rest } = words as { pattern?: string; allOf?: readonly { pattern: string }[] };
  const all = [pattern, ...allOf.map((of) => of.pattern)].filter((of) => of !== undefined);
  const patterns = all.filter((of) => of !== DATE);
  if (patterns.length > 1) throw new Error(`several patterns for one text: ${patterns.join(', ')}; make them one`);
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, settled(value)])),
    ...(all.length > patterns.length && { format: 'date' }),
    ...(patterns.length > 0 && { pattern: patterns[0] }),
  };
};

const SEALED = JSON.stringify(jsonSchemaOf(sealedSchema, () => undefined));

/** Of a personal field: the alternative that stores hold. */
export const isSealedSchema = (schema: JsonSchema): boolean => JSON.stringify(schema) === SEALED;
