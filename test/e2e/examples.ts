import type { ApiDocument } from '@platform/http-testing';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters?: readonly { readonly name?: string; readonly in?: string }[];
}

const operationOf = (document: ApiDocument, method: string, path: string): Operation =>
  (document.paths[path.replace(/:(\w+)/g, '{$1}')] as Record<string, Operation>)[method.toLowerCase()] ?? {};

/** Bodies of a route by the examples of the reference: with every field, and with those it needs or has an example of. */
export const bodiesOf = (document: ApiDocument, method: string, path: string): { whole: object; least: object } => {
  const schema = operationOf(document, method, path).requestBody?.content['application/json']?.schema ?? {
    type: 'object',
  };
  const of = (takes: Takes): object => exampleOf(document, schema, takes) as object;
  return { whole: of(() => true), least: of((field, isNeeded) => isNeeded || field.example !== undefined) };
};

/** Which fields of an object an example has. */
type Takes = (field: Schema, isNeeded: boolean) => boolean;

/** Names of the parameters in the query of a route. */
export const queryOf = (document: ApiDocument, method: string, path: string): string[] =>
  (operationOf(document, method, path).parameters ?? []).flatMap((p) => (p.in === 'query' && p.name ? [p.name] : []));

const exampleOf = (document: ApiDocument, schema: Schema, takes: Takes): unknown => {
  const name = (schema.$ref ?? schema.allOf?.[0]?.$ref)?.split('/').at(-1);
  const schemas = (document.components as { schemas: Readonly<Record<string, Schema>> }).schemas;
  if (name) return exampleOf(document, schemas[name] as Schema, takes);
  if (schema.example !== undefined) return schema.example;
  if (schema.examples) return schema.examples[0];
  if (schema.pattern) return 'a'.repeat(64);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array') return [exampleOf(document, schema.items ?? {}, takes)];
  if (schema.type === 'object' || schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties ?? {})
        .filter(([field, of]) => takes(of, schema.required?.includes(field) ?? false))
        .map(([field, of]) => [field, exampleOf(document, of, takes)]),
    );
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return schema.format === 'date' ? '2026-03-09' : '甲';
};

/** The least body over and over, each time with one value of the whole, however deep, replaced. */
export const eachReplaced = (whole: unknown, least: unknown, by: unknown): unknown[] => {
  if (typeof whole !== 'object' || whole === null) return [by];
  if (Array.isArray(whole)) return whole.flatMap((of, i) => eachReplaced(of, of, by).map((o) => whole.with(i, o)));
  const base = least as Readonly<Record<string, unknown>>;
  return Object.entries(whole).flatMap(([field, of]) =>
    eachReplaced(of, base[field] ?? of, by).map((other) => ({ ...base, [field]: other })),
  );
};
