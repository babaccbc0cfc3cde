import type { ApiDocument } from '@platform/http-testing';
import type { Route } from '@platform/identity';
import { addDays } from '@platform/calendar';
import { CODES, FIRMS } from './firms';
import { AWARD, today, TWO_PERSONS } from './items';
import { agencyOf } from './readers';

/** One question to ask. */
export interface Ask {
  readonly method: string;
  readonly target: string;
  readonly body?: object;
}

/** What is asked about; ids are known only once something was recorded. */
export interface Known {
  /** Codes of enterprises. */
  readonly firms: readonly string[];
  readonly records: readonly string[];
}

/** What can stand in an address, by the segment before it and its name. */
const IN_PATH: Readonly<Record<string, (known: Known) => readonly string[]>> = {
  'enterprises/:uscc': ({ firms }) => firms,
  'subjects/:uscc': ({ firms }) => firms,
  'agencies/:uscc': () => ['market', TWO_PERSONS].map((client) => agencyOf(client)!),
  'records/:id': ({ records }) => records,
  'disputes/:id': ({ records }) => records.map((id) => `${id}.1`),
  'awards/:programme': () => [AWARD],
  'rules/:kind': () => ['matrix'],
  ':kind/:name': () => ['city'],
};

/**
 * What can stand in a query, by its name; what is chosen from a few words needs no entry here. A page is followed to the last
 * one.
 */
const IN_QUERY: Readonly<Record<string, readonly string[]>> = {
  after: [],
  agency: [agencyOf('market')!],
  clause: ['1'],
  district: ['371502'],
  from: [addDays(today, -60)],
  grade: ['A', 'D'],
  level: ['city'],
  limit: ['20'],
  name: ['市场监督'],
  on: [addDays(today, -1)],
  product: ['产品'],
  programme: [AWARD],
  q: [FIRMS.own.partyName, FIRMS.trader.partyName],
  round: ['第7011届'],
  scheme: ['city'],
  since: [],
  to: [today],
  trade: ['C'],
  uscc: [FIRMS.own.uscc],
  version: ['1'],
  year: ['2025'],
};

/** Bodies of questions that come by POST. */
const IN_BODY: Readonly<Record<string, readonly object[]>> = {
  'POST /v1/enterprises/asked': [{ codes: CODES }],
};

interface Operation {
  readonly parameters?: readonly {
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
    readonly schema?: { readonly enum?: readonly string[]; readonly type?: string };
  }[];
  readonly 'x-zhixin-reads'?: readonly string[];
  readonly 'x-zhixin-question'?: boolean;
}
const operationOf = (document: ApiDocument, { method, path }: Route): Operation =>
  (document.paths[path.replace(/:(\w+)/g, '{$1}')] as Record<string, Operation> | undefined)?.[method.toLowerCase()] ??
  {};

/** Every GET, and whatever else reads a view. */
export const isRead = (document: ApiDocument, route: Route): boolean => {
  const operation = operationOf(document, route);
  return route.method === 'GET' || Boolean(operation['x-zhixin-reads'] ?? operation['x-zhixin-question']);
};

const add = (what: string): never => {
  throw new Error(
    `${what} Say so in test/e2e/access/reads.ts: a route that this test cannot ask would stay outside of who sees what.`,
  );
};

const addressesOf = (path: string, known: Known): string[] =>
  path
    .split('/')
    .slice(1)
    .reduce<{ readonly done: string; readonly before: string }[]>(
      (all, segment) => {
        const key = `${all[0]?.before}/${segment}`;
        const values = segment.startsWith(':')
          ? (IN_PATH[key]?.(known) ?? add(`What can stand for ${segment} in ${path}? Add '${key}' to IN_PATH.`))
          : [segment];
        return all.flatMap(({ done }) =>
          values.map((value) => ({ done: `${done}/${encodeURIComponent(value)}`, before: segment })),
        );
      },
      [{ done: '', before: '' }],
    )
    .map(({ done }) => done);

/** Every question that a route can be asked: each address, with each parameter of its query by itself. */
export const asksOf = (document: ApiDocument, route: Route, known: Known): Ask[] => {
  const { method, path } = route;
  const given = (operationOf(document, route).parameters ?? []).filter((p) => p.in === 'query');
  const valuesOf = (name: string, of: { enum?: readonly string[]; type?: string } = {}): readonly string[] =>
    IN_QUERY[name] ??
    of.enum ??
    (of.type === 'boolean' ? ['true', 'false'] : undefined) ??
    add(`What can stand for ?${name}= of ${method} ${path}? Add '${name}' to IN_QUERY.`);
  const pairs = given.flatMap(({ name = '', required = false, schema }) =>
    valuesOf(name, schema).map((value) => ({ required, pair: `${name}=${encodeURIComponent(value)}` })),
  );
  const needed = pairs.filter(({ required }) => required).map(({ pair }) => `?${pair}`);
  const bases = needed.length > 0 ? needed : [''];
  const queries = bases.flatMap((base) => [
    base,
    ...pairs.filter(({ required }) => !required).map(({ pair }) => `${base}${base ? '&' : '?'}${pair}`),
  ]);
  const bodies =
    method === 'GET'
      ? [undefined]
      : (IN_BODY[`${method} ${path}`] ?? add(`What is ${method} ${path} asked with? Add it to IN_BODY.`));
  return addressesOf(path, known).flatMap((address) =>
    queries.flatMap((query) => bodies.map((body) => ({ method, target: address + query, ...(body && { body }) }))),
  );
};
