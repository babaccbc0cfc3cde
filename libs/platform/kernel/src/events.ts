import { z } from 'zod';

/** A value sealed under a record's key: readable only through the keyring, and only while that key exists. */
export const sealedSchema = z.strictObject({ sealed: z.string().startsWith('v1.') });
export type Sealed = z.infer<typeof sealedSchema>;
export const isSealed = (value: unknown): value is Sealed => sealedSchema.safeParse(value).success;

const personalSchemas = new WeakSet<z.ZodType>();

/** Marks a field that tells of a natural person. It is sealed before the append and stays sealed when read. */
export const personal = <S extends z.ZodType>(schema: S): z.ZodUnion<readonly [typeof sealedSchema, S]> => {
  const marked = z.union([sealedSchema, schema] as const);
  personalSchemas.add(marked);
  return marked;
};

const isPersonal = (schema: z.ZodType): boolean =>
  personalSchemas.has(schema) || (schema instanceof z.ZodOptional && isPersonal(schema.unwrap() as z.ZodType));

type Payload = z.ZodObject;
/** Brings a payload of version n to version n + 1. It may move a sealed field, but has no key to look inside. */
export type Upcast = (old: Record<string, unknown>) => Record<string, unknown>;

export interface EventDefinition<S extends Payload = Payload> {
  /** One English sentence for the generated reference. */
  readonly summary: string;
  /** Version of the payload, from 1; raised whenever the schema changes, which `test/golden` watches. */
  readonly version: number;
  readonly schema: S;
  /** Top-level fields, by their UTF-16 code units. */
  readonly fields: readonly string[];
  /** Top-level fields that are sealed. */
  readonly personal: readonly string[];
  /** By the version they start from. */
  readonly upcasts: Readonly<Record<number, Upcast>>;
}

export const event = <S extends Payload>(definition: {
  summary: string;
  schema: S;
  version?: number;
  upcasts?: Record<number, Upcast>;
}): EventDefinition<S> => ({
  version: 1,
  upcasts: {},
  ...definition,
  fields: Object.keys(definition.schema.shape).sort(),
  personal: Object.keys(definition.schema.shape).filter((key) => isPersonal(definition.schema.shape[key] as z.ZodType)),
});

export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
  /** Shanghai date on which the fact held; the day of recording where the decision names none. */
  readonly heldOn?: string | undefined;
}

export type EventCreator<Type extends string, S extends Payload> = ((
  data: z.input<S>,
  heldOn?: string,
) => NewEvent<Type, z.output<S>>) & { readonly type: Type; readonly definition: EventDefinition<S> };

type Definitions = Record<string, EventDefinition>;
export type Catalogue<D extends Definitions = Definitions> = {
  readonly [K in keyof D & string]: EventCreator<K, D[K]['schema']>;
};

/** The catalogue of one stream: the one place where its events are declared. The key is the stored name. */
export const defineEvents = <D extends Definitions>(definitions: D): Catalogue<D> =>
  Object.fromEntries(
    Object.entries(definitions).map(([type, definition]) => [
      type,
      Object.assign((data: unknown, heldOn?: string) => ({ type, data, heldOn }), { type, definition }),
    ]),
  ) as unknown as Catalogue<D>;

/** Any catalogue, whatever its events. */
export type AnyCatalogue = Readonly<Record<string, { readonly type: string; readonly definition: EventDefinition }>>;
/** The payload of one event of a catalogue. */
export type DataOf<C, K extends keyof C> = C[K] extends (...args: never[]) => NewEvent<string, infer D> ? D : never;
/** The union of the events of one catalogue, or of several. */
export type EventOf<C> = C extends unknown
  ? { [K in keyof C & string]: NewEvent<K, DataOf<C, K>> }[keyof C & string]
  : never;
