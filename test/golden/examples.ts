import type { EventDefinition } from '@platform/kernel';
import { alternativesOf, boundsOf, type JsonSchema, membersOf } from './json-schema';
import { isSealedSchema, payloadSchemaOf } from './payload-schema';
import { kindWords } from './kind-words';
import { DATE, DATES, FEN, wordsFor, WORDS } from './words';

/** `least`: nothing that may be absent. `cleared`: null wherever it may be. `whole`: every field, lists with all they may hold. */
const VARIANTS = ['least', 'cleared', 'whole'] as const;
export type Variant = (typeof VARIANTS)[number];
type Payload = Readonly<Record<string, unknown>>;

interface Given {
  readonly variant: Variant;
  /** Fields there are no words for. */
  readonly lacking: Set<string>;
}

/**
 * Payloads of an event as its own schema takes them, persons still in the open; of equal ones the first.
 * @throws Error naming the fields there are no words for
 */
export const examplesOf = (type: string, definition: EventDefinition): [Variant, Payload][] => {
  const { schema } = payloadSchemaOf(definition);
  const lacking = new Set<string>();
  const seen = new Set<string>();
  const all = VARIANTS.map((variant): [Variant, Payload] => [
    variant,
    exampleOf(schema, [type], { variant, lacking }) as Payload,
  ]);
  if (lacking.size > 0)
    throw new Error(`add words to the example of its kind or to test/golden/words.ts for: ${[...lacking].join(', ')}`);
  return all.filter(([, payload]) => seen.size < seen.add(JSON.stringify(payload)).size);
};

const exampleOf = (schema: JsonSchema, at: readonly string[], given: Given): unknown => {
  const whole = given.variant === 'whole';
  const alternatives = alternativesOf(schema);
  if (alternatives && given.variant === 'cleared' && isNullable(schema)) return null;
  if (alternatives) return exampleOf(alternatives.find(isValue) as JsonSchema, at, given);
  const members = membersOf(schema);
  if (members) return members.at(whole ? -1 : 0);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, at, given);
    case 'array':
      return listOf(schema, at, given);
    case 'string':
      return schema.format === 'date' ? (wordsFor(at, DATES) ?? DATE) : textFor(at, given);
    case 'integer':
    case 'number':
      return Math.max(boundsOf(schema).min, at.at(-1)?.endsWith('Fen') && whole ? FEN : 1);
    case 'boolean':
      return whole;
    case undefined:
    default:
      return { of: [{ kind: '示例', number: 1.5, yes: true, nothing: null }] };
  }
};

const objectOf = ({ properties = {}, required = [] }: JsonSchema, at: readonly string[], given: Given): Payload => {
  const isTaken = ([key, of]: [string, JsonSchema]): boolean =>
    required.includes(key) || given.variant === 'whole' || (given.variant === 'cleared' && isClearable(of));
  return Object.fromEntries(
    Object.entries(properties)
      .filter(isTaken)
      .map(([key, of]) => [key, exampleOf(of, [...at, key], given)]),
  );
};

const listOf = ({ items = {}, minItems = 0 }: JsonSchema, at: readonly string[], given: Given): readonly unknown[] => {
  if (given.variant !== 'whole' && minItems === 0) return [];
  return given.variant === 'whole' && items.enum ? items.enum : [exampleOf(items, at, given)];
};

const isNullable = (schema: JsonSchema): boolean =>
  schema.type === 'null' || (alternativesOf(schema) ?? []).some(isNullable);
const isClearable = (schema: JsonSchema): boolean =>
  isNullable(schema) || Object.values(schema.properties ?? {}).some(isClearable);
const isValue = (schema: JsonSchema): boolean => schema.type !== 'null' && !isSealedSchema(schema);

const ALL_WORDS = { ...kindWords, ...WORDS };
const textFor = (at: readonly string[], { lacking }: Given): string => {
  const words = wordsFor(at, ALL_WORDS);
  if (words === undefined) lacking.add(at.slice(1).join('.'));
  return words ?? '';
};
