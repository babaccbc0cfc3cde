import type { ApiDocument } from '@platform/http-testing';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters?: readonly { readonly name?: string; readonly in?: string }[];
}

const operationOf = (document: ApiDocument, method: string, path: string): Operation =>
  (document.paths[path.replace(/:(\w+)/g, '{$1}')] as Record<string, Operation>)[method.toLowerCase()] ?? {};

/** A body with every field a route has, by the examples of the reference; undefined where it takes none. */
export const bodyOf = (document: ApiDocument, method: string, path: string): object | undefined => {
  const schema = operationOf(document, method, path).requestBody?.content['application/json']?.schema;
  return schema && (exampleOf(document, schema) as object);
};

/** Names of the parameters in the query of a route. */
export const queryOf = (document: ApiDocument, method: string, path: string): string[] =>
  (operationOf(document, method, path).parameters ?? []).flatMap((p) => (p.in === 'query' && p.name ? [p.name] : []));

const exampleOf = (document: ApiDocument, schema: Schema): unknown => {
  const name = (schema.$ref ?? schema.allOf?.[0]?.$ref)?.split('/').at(-1);
  const schemas = (document.components as { schemas: Readonly<Record<string, Schema>> }).schemas;
  if (name) return exampleOf(document, schemas[name] as Schema);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array') return [exampleOf(document, schema.items ?? {})];
  if (schema.type === 'object' || schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([field, of]) => [field, exampleOf(document, of)]),
    );
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return schema.format === 'date' ? '2026-03-09' : '甲';
};

/** The body over and over, each time with one of its values, however deep, replaced. */
export const eachReplaced = (body: unknown, by: unknown): unknown[] => {
  if (typeof body !== 'object' || body === null) return [by];
  if (Array.isArray(body)) return body.flatMap((of, i) => eachReplaced(of, by).map((other) => body.with(i, other)));
  return Object.entries(body).flatMap(([field, of]) =>
    eachReplaced(of, by).map((other) => ({ ...body, [field]: other })),
  );
};
