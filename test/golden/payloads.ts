import fc from 'fast-check';
import { canonicalJson, hashOf } from '@platform/cqrs';
import { type Declared, fileOf, read } from './event-file';
import { alternativesOf, boundsOf, type JsonSchema, membersOf } from './json-schema';
import { isSealedSchema } from './payload-schema';

const RUNS = 50;
const MORE = 3;

/** Today’s program reads whatever the schema of that version allows, not only the examples. @throws Error with what it does not read */
export const assertReadable = (of: Declared, version: number): void => {
  const file = fileOf(of, version);
  const example = Object.values(file?.events ?? {})[0];
  if (!file || !example) throw new Error(`${of.type} has no golden file of version ${version}`);
  const { stored } = example;
  fc.assert(
    fc.property(payloadsOf(file.schema).map(canonicalJson), (data) => {
      read(of, { stored: { ...stored, data, hash: hashOf(stored.stream, { ...stored, data }) } });
    }),
    { numRuns: RUNS },
  );
};

/** Whatever a store can hold by this schema: personal fields only sealed. */
const payloadsOf = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const alternatives = alternativesOf(schema);
  const sealed = alternatives?.filter(isSealedSchema) ?? [];
  if (alternatives) return fc.oneof(...(sealed.length > 0 ? sealed : alternatives).map(payloadsOf));
  const members = membersOf(schema);
  if (members) return fc.constantFrom(...members);
  const { minItems = 0, maxItems = minItems + MORE, items = {} } = schema;
  switch (schema.type) {
    case 'object':
      return fieldsOf(schema);
    case 'array':
      return fc.array(payloadsOf(items), { minLength: minItems, maxLength: maxItems });
    case 'string':
      return textsOf(schema);
    case 'integer':
      return fc.integer(boundsOf(schema));
    case 'number':
      return numbersOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
    default:
      return fc.jsonValue();
  }
};

const fieldsOf = ({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([key, of]) => [key, payloadsOf(of)])), {
    requiredKeys: [...required],
  });

const numbersOf = ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonSchema): fc.Arbitrary<number> =>
  fc.double({
    noNaN: true,
    min: exclusiveMinimum ?? minimum ?? -Number.MAX_VALUE,
    max: exclusiveMaximum ?? maximum ?? Number.MAX_VALUE,
    minExcluded: exclusiveMinimum !== undefined,
    maxExcluded: exclusiveMaximum !== undefined,
  });

const textsOf = ({ format, pattern, minLength = 0, maxLength }: JsonSchema): fc.Arbitrary<string> => {
  if (format === 'date')
    return fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  // What a reader sees as one character may be several for the schema.
  return maxLength === undefined
    ? fc.string({ unit: 'grapheme', minLength })
    : fc.string({ unit: 'grapheme-ascii', minLength, maxLength });
};
