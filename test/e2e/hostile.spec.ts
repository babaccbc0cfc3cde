import { type Route, routesOf } from '@platform/identity';
import type { Got } from '@platform/http-testing';
import { DEMO_AGENCIES } from '../../apps/standalone/src/demo/agencies';
import { codeOfAgency, codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';
import { bodiesOf, eachReplaced, queryOf } from './examples';

/** The number of a person that is nobody's. */
const PERSON = '371502198001010011';

/** Where an id or a code is expected, as it goes over the wire. */
const PATHS = [
  ...['%00', 'x%00y', '%F0%9F', '%ED%A0%80', '%5Cud800', '%0A', '%F0%9F%98%80', '%25', '..%2F..%2Fetc', "'%3B--"],
  ...['__proto__', 'constructor', '%7B%7D', '9'.repeat(250), '9'.repeat(10_000), PERSON, `x${PERSON}`],
];
/** In the query. */
const QUERIES = ['', '%00', '%F0%9F', '%ED%A0%80', '-1', '1e9', PERSON, `%EF%BC%88${PERSON}`, 'x'.repeat(3_000)];
/** Instead of a body. */
const BODIES = [
  ...['', '[]', 'null', '7', '{', '"x"', '{"__proto__":{"a":1}}', `"${PERSON}"`, '['.repeat(100_000)],
  ...[`{"${PERSON}":1}`, `{"[${PERSON}]":{"x":"\\u0000"}}`, `{"\\ud800${PERSON}":"\\ud800"}`],
];
/** Instead of any value in a body. */
const VALUES = [
  ...['\u0000', '\ud800', `法定代表人（${PERSON}）`, PERSON, Number(PERSON), 'x'.repeat(50_000), null, [], {}, 1e308],
  // Of the right form, at its ends.
  ...["\u202e';--😀\uffff", '9999-12-31', '1000-01-01', '__proto__', Number.MAX_SAFE_INTEGER],
];

const CLIENT_OF: Readonly<Record<string, string>> = {
  ...{ public: '', regulator: 'regulator', 'city-office': 'city-office', 'award-office': 'award', bank: 'bank' },
  ...{ 'tax-office': 'tax', procurement: 'procurement', enterprise: 'enterprise', auditor: 'auditor' },
  operator: 'operator',
};

describe('whatever is sent', () => {
  let city: City;
  let routes: Route[];
  let keys = 0;
  beforeAll(async () => {
    city = await openCity();
    routes = routesOf(city.app).filter(({ path }) => path !== '/');
  }, 120_000);
  afterAll(() => city.close());

  /** Nothing failed, and the number is nowhere: in no log line, no row of the query log, no fact (rule files are their owner's). */
  afterEach(async () => {
    await city.settled();
    expect(city.logged.filter((line) => line.includes(PERSON) || line.includes('unexpected error'))).toEqual([]);
    const kept = `select count(*)::int as n from query_log.question q
      where subject !~ '^[0-9A-Z]{18}$' or subject = $1 or q::text like $2`;
    expect(await city.query(kept, [PERSON, `%${PERSON}%`])).toEqual([{ n: 0 }]);
    const facts = `select count(*)::int as n from events.event e
      where e::text like $1 and type <> 'RulesAdopted'`;
    expect(await city.query(facts, [`%${PERSON}%`])).toEqual([{ n: 0 }]);
  });

  const expectServed = ({ status, text, contentType }: Got, what: string) => {
    const fault = status >= 500 ? text : text.includes(PERSON) ? 'repeats the number' : undefined;
    expect([what, fault, status >= 400 && contentType]).toEqual([
      what,
      undefined,
      status >= 400 && 'application/problem+json',
    ]);
  };
  const callersOf = ({ access = [] }: Route): string[] => [
    ...new Set(['operator', ...[access[0], access.at(-1)].map((role) => CLIENT_OF[role ?? 'public'] as string)]),
  ];
  /** The path of a thing that is there, so that a body gets as far as it can. */
  const realPath = (path: string, ids: Readonly<Record<string, string>>): string =>
    path
      .replace(':uscc', codeOfFirm(DEMO_FIRMS[0]!))
      .replace(':kind/:name', 'calendar/state-council')
      .replace(':code', '371523')
      .replace(':programme', 'mayor-quality-award')
      .replace(':id', ids[path.split('/')[2]!] ?? 'x');

  /** Another paper each time, so that what nothing refuses is recorded and reaches the views. */
  const another = (body: unknown, { number: example }: { number?: unknown }): unknown =>
    typeof example === 'string' && (body as { number?: unknown } | null)?.number === example
      ? { ...(body as object), number: example.replace(/\d+(?=\D*$)/, String(++keys)) }
      : body;

  it('in the path: no route fails', async () => {
    for (const route of routes.filter(({ path }) => path.includes(':')))
      for (const hostile of PATHS)
        for (const as of callersOf(route)) {
          const target = route.path.replace(/:\w+/g, hostile);
          const got = await city.ask(as, route.method, target, route.method === 'GET' ? {} : { body: {} });
          expectServed(got, `${as} ${route.method} ${target.slice(0, 200)}`);
        }
  }, 120_000);

  it('in the query: no question fails', async () => {
    for (const route of routes.filter(({ method }) => method === 'GET'))
      for (const name of [...queryOf(city.document, route.method, route.path), PERSON])
        for (const hostile of QUERIES) {
          const target = `${realPath(route.path, {})}?${name}=${hostile}`;
          const got = await city.ask(callersOf(route).at(-1)!, 'GET', target);
          expectServed(got, `GET ${target.slice(0, 200)}`);
        }
  }, 120_000);

  it.each(['zhixin-purpose', 'zhixin-at-least', 'idempotency-key', 'x-correlation-id', 'traceparent', 'authorization'])(
    'in the header %s: nothing fails',
    async (name) => {
      const target = `/v1/enterprises/${codeOfFirm(DEMO_FIRMS[0]!)}/grade`;
      for (const value of [PERSON, `${PERSON}.1`, 'x.', '%00', '%ED%A0%80', `Bearer ${PERSON}`, '-', 'x'.repeat(4_000)])
        for (const as of ['', 'bank'])
          expectServed(await city.ask(as, 'GET', target, { headers: { [name]: value } }), value);
    },
  );

  it('in the body: no command fails, and no text with the number of a person is kept', async () => {
    const own = codeOfAgency(DEMO_AGENCIES[0]!);
    const one = async (table: string, where = 'true') =>
      (await city.query<{ id: string }>(`select * from (${table}) t where ${where} order by id limit 1`))[0]?.id ?? 'x';
    const ids = {
      records: await one('select item_id as id, agency from read.archive_item', `agency = '${own}'`),
      lists: await one('select item_id as id, agency from read.list_entry', `agency = '${own}'`),
      authorisations: await one('select id from read."authorisation"'),
    };
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const target = realPath(route.path, ids);
      const as = CLIENT_OF[route.access![0]!]!;
      const { whole, least } = bodiesOf(city.document, route.method, route.path);
      const bodies = [...BODIES, whole, least, ...VALUES.flatMap((value) => eachReplaced(whole, least, value))];
      for (const body of bodies) {
        const headers = { 'idempotency-key': `hostile ${++keys}` };
        const got = await city.ask(as, route.method, target, { body: another(body, least), headers });
        expectServed(got, `${route.method} ${target} ${JSON.stringify(body).slice(0, 300)}`);
      }
    }
  }, 240_000);

  it('at the end of all days: an authorisation without end is given, and stops no view', async () => {
    const bank = codeOfAgency(DEMO_AGENCIES.find(({ kind }) => kind === 'bank')!);
    const body = { reader: bank, purpose: 'credit-granting', from: '1000-01-01', until: '9999-12-31' };
    const headers = { 'idempotency-key': 'without end' };
    expect((await city.ask('enterprise', 'POST', '/v1/authorisations', { body, headers })).status).toBe(201);
  });
});
