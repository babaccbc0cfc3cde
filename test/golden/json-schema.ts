/** JSON Schema 2020-12, as far as payloads use it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** The alternatives of a value; undefined where it has none. */
export const alternativesOf = ({ anyOf, oneOf, type, ...rest }: JsonSchema): readonly JsonSchema[] | undefined =>
  anyOf ?? oneOf ?? (Array.isArray(type) ? type.map((one: string) => ({ ...rest, type: one })) : undefined);

/** The values of an enumeration or a constant; undefined where it is neither. */
export const membersOf = (schema: JsonSchema): readonly unknown[] | undefined =>
  schema.enum ?? ('const' in schema ? [schema.const] : undefined);

/** Least and greatest whole number. */
export const boundsOf = (schema: JsonSchema): { readonly min: number; readonly max: number } => ({
  min: schema.minimum ?? (schema.exclusiveMinimum ?? Number.MIN_SAFE_INTEGER - 1) + 1,
  max: schema.maximum ?? (schema.exclusiveMaximum ?? Number.MAX_SAFE_INTEGER + 1) - 1,
});
