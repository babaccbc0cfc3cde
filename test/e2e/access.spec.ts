import { FixedClock, SystemClock } from '@platform/calendar';
import { type Route, routesOf } from '@platform/identity';
import { type Answer, answerOf, eachOf, steadyOf } from './access/answers';
import { Clerk } from './access/clerk';
import { CODES, FIRMS } from './access/firms';
import { levelOf, type Told, toldBy } from './access/found';
import { type SortName, SORTS, TWO_PERSONS } from './access/items';
import { agencyOf, nameOf, type Reader, READERS } from './access/readers';
import { type Ask, asksOf, isRead } from './access/reads';
import { record, type Recorded } from './access/recorded';
import { type City, openCity } from './city';
import { SetSecondPersonRule } from '../../libs/contexts/agencies/src/commands/set-second-person-rule/set-second-person-rule.decide';

/** What the auditor is told here is everything, also what is pending: nothing may be altered or left out. Persons stay sealed. */
const WHOLE_FOR_AUDITORS = [
  'GET /v1/audit/subjects/:uscc/facts',
  'GET /v1/enterprises/:uscc/inquiries',
  'GET /v1/desk',
];
/** Routes that tell fewer than the table would allow, and whom they tell all the same. */
const NARROWER: Readonly<Record<string, (reader: Reader, target: string) => boolean>> = {
  'GET /v1/agencies/:uscc/records': ({ client }, target) => target.includes(agencyOf(client) ?? 'none'),
  // Of each scheme the latest that the reader may see.
  'GET /v1/enterprises/:uscc/outside-grades': () => false,
  'GET /v1/enterprises/:uscc/inquiries': ({ role }) => role === 'auditor',
  // Nobody learns of a case but who must answer it and whose it is; the case of another firm is not the own one's.
  'GET /v1/agencies/:uscc/disputes': ({ client }, target) => target.includes(agencyOf(client) ?? 'none'),
  'GET /v1/enterprises/:uscc/disputes': ({ role }, target) => role === 'auditor' || target.includes(FIRMS.own.uscc),
  'GET /v1/disputes/:id': ({ role, client }) => role === 'auditor' || client === 'market',
  // The withdrawal stands here as the reason of the ban.
  'GET /v1/enterprises/:uscc/awards/:programme/eligibility': ({ role }, target) =>
    ['award-office', 'auditor'].includes(role) || (role === 'enterprise' && target.includes(FIRMS.own.uscc)),
};
/** A register is a question about no one enterprise: no authorisation opens more of it to a bank. */
const toldAll = (route: Route, reader: Reader, target: string): boolean =>
  (NARROWER[named(route)]?.(reader, target) ?? true) &&
  !(reader.role === 'bank' && target.startsWith('/v1/registers/'));
/** Filters by what a summary does not tell: they find nothing for who is told the summary. */
const OF_DETAIL = /[?&](severity|level|round)=/;
/** What tells a part of what the same question tells without it, or in another order. */
const NARROWED = /[?&](order|agency|district|trade|from|to|clause|programme)=/;
/** They tell of time and of being asked: no two answers are the same. */
const NEVER_THE_SAME = ['GET /health', 'GET /metrics', 'GET /v1/enterprises/:uscc/inquiries'];
/** In the order in which they are recorded: the number of what is hidden grows, and no answer but of those who see it changes. */
const HIDDEN: readonly (readonly SortName[])[] = [
  ['ended', 'repaired', 'annulled', 'list entry ended', 'pending', 'list entry pending'],
  ['check not final'],
  ['watched', 'outside'],
  ['injury by a product'],
  ['grade shared alone', 'grade of the worst step'],
];
const WITH_ITEMS = [FIRMS.own.uscc, FIRMS.trader.uscc];
const SEEN = (Object.keys(SORTS) as SortName[]).filter((name) => !HIDDEN.flat().includes(name));

const named = ({ method, path }: Route): string => `${method} ${path}`;
const mayCall = ({ access = [] }: Route, { role }: Reader): boolean =>
  (access as readonly string[]).includes('public') || (access as readonly string[]).includes(role);

/** One question with the answers of all readers. */
interface Walked {
  readonly route: Route;
  readonly ask: Ask;
  readonly answers: readonly Answer[];
}

describe('who sees what, on every route that reads', () => {
  const clock = new FixedClock(new SystemClock().now());
  let city: City;
  let clerk: Clerk;
  let reads: Route[];
  const items: Recorded[] = [];

  const make = async (sorts: readonly SortName[]): Promise<Recorded[]> => {
    const made = [...(await record(clerk, FIRMS.own, sorts)), ...(await record(clerk, FIRMS.trader, sorts))];
    items.push(...made);
    await city.settled();
    return made;
  };
  const walk = (routes: readonly Route[], records: readonly string[], firms = CODES, but = /^$/): Promise<Walked[]> => {
    const asks = routes.flatMap((route) =>
      asksOf(city.document, route, { firms, records })
        .filter(({ target }) => !but.test(target))
        .map((ask) => ({ route, ask })),
    );
    return eachOf(asks, async ({ route, ask }) => ({
      route,
      ask,
      answers: await eachOf(READERS, (reader) => answerOf(city, reader, ask), 1),
    }));
  };

  const ids = (): string[] => items.map(({ id }) => id);
  const routeOf = (name: string): Route => reads.find((route) => named(route) === name)!;

  beforeAll(async () => {
    city = await openCity({}, undefined, undefined, clock);
    clerk = new Clerk(city.app);
    // `/` leads to the reference, and stands in none.
    reads = routesOf(city.app).filter((route) => route.path !== '/' && isRead(city.document, route));
    await clerk.send(TWO_PERSONS, SetSecondPersonRule, { uscc: agencyOf(TWO_PERSONS)!, required: true });
    await make(['check passed', 'honour', 'grade of the best step']);
  }, 300_000);
  afterAll(() => city.close());

  it('every role reads', () => {
    const roles = new Set(routesOf(city.app).flatMap(({ access = [] }) => access));
    expect([...new Set(READERS.map(({ role }) => role))].sort()).toEqual([...roles].sort());
  });

  it('what is hidden changes no answer, no count and no page of those who may not see it', async () => {
    const steady = reads.filter((route) => !NEVER_THE_SAME.includes(named(route)));
    let before = await walk(steady, [], WITH_ITEMS, NARROWED);
    for (const sorts of HIDDEN) {
      const made = await make(sorts);
      const after = await walk(steady, [], WITH_ITEMS, NARROWED);
      const changed = READERS.map((reader, n) => ({
        reader,
        changed: after.flatMap(({ ask, answers }, i) =>
          steadyOf(answers[n]!) === steadyOf(before[i]!.answers[n]!) ? [] : [ask.target],
        ),
      }));
      const blind = changed.filter(({ reader }) => made.every((item) => levelOf(item, reader) === '-'));
      expect(
        blind.flatMap(({ reader, changed }) =>
          changed
            .filter((target) => reader.role !== 'auditor' || !target.startsWith('/v1/audit/'))
            .map((target) => `${sorts.join(', ')}: ${nameOf(reader)} ${target}`),
        ),
      ).toEqual([]);
      const seeing = changed.filter(({ reader }) => made.some((item) => levelOf(item, reader) !== '-'));
      expect(seeing.filter(({ changed }) => changed.length === 0).map(({ reader }) => nameOf(reader))).toEqual([]);
      before = after;
    }
  }, 300_000);

  it('every answer tells exactly what the law lets its reader see', async () => {
    await make(SEEN.filter((name) => !items.some((item) => item.name.startsWith(`${name} of`))));
    const walked = await walk(reads, ids());
    expect(walked.flatMap((one) => faultsOf(one, items))).toEqual([]);
  }, 300_000);

  it('the file tells of each item at least once to each who may see it', async () => {
    const files = await walk([routeOf('GET /v1/enterprises/:uscc/file')], []);
    const told = files.flatMap(({ ask, answers }) =>
      READERS.flatMap((reader, n) =>
        [...toldBy(answers[n]!, ask, items).keys()].map((what) => `${nameOf(reader)}: ${what}`),
      ),
    );
    const expected = items.flatMap(({ id, name, ...item }) =>
      READERS.filter((reader) => levelOf(item, reader) !== '-').map(
        (reader) => `${nameOf(reader)}: ${name}: summary ${id}`,
      ),
    );
    expect(expected.length).toBeGreaterThan(300);
    expect(expected.filter((one) => !told.includes(one))).toEqual([]);
  });

  it('ends by itself at midnight, with nobody doing anything', async () => {
    clock.set(new Date(Date.parse(clock.now()) + 86_400_000).toISOString());
    const routes = ['GET /v1/records/:id', 'GET /v1/enterprises/:uscc/file', 'GET /v1/enterprises/:uscc/grade'].map(
      routeOf,
    );
    const tomorrow = items.map((item) => ({
      ...item,
      ...(item.name.startsWith('on its last day') && { standing: 'ended' as const }),
    }));
    expect((await walk(routes, ids())).flatMap((one) => faultsOf(one, tomorrow))).toEqual([]);
  });

  it.each([
    [{ method: 'GET', path: '/v1/things/:thing' }, /Add 'things\/:thing' to IN_PATH/],
    [{ method: 'POST', path: '/v1/enterprises/:uscc/ask' }, /Add it to IN_BODY/],
  ])('a route that it cannot ask fails it: %j', (route, message) =>
    expect(() =>
      asksOf(city.document, { ...route, access: ['public'], handler: '' }, { firms: CODES, records: [] }),
    ).toThrow(message),
  );
});

/** What a reader was told and must not know, and what it was not told and may know. */
const faultsOf = ({ route, ask, answers }: Walked, items: readonly Recorded[]): string[] => {
  const told = answers.map((answer) => toldBy(answer, ask, items));
  const all = new Map(told.flatMap((one) => [...one]));
  return READERS.flatMap((reader, n) => {
    const may = ({ what, may: byTable }: Told): boolean =>
      byTable(reader) ||
      (reader.role === 'auditor' && WHOLE_FOR_AUDITORS.includes(named(route)) && !what.includes(': person '));
    const where = `${ask.method} ${ask.target} to ${nameOf(reader)}`;
    const mine = told[n] as ReadonlyMap<string, Told>;
    const shown = mayCall(route, reader) && toldAll(route, reader, ask.target);
    return [
      ...[...mine.values()].filter((one) => !may(one)).map(({ what }) => `${where} tells ${what}`),
      ...[...all.values()]
        .filter(
          (one) => shown && may(one) && !mine.has(one.what) && !(OF_DETAIL.test(ask.target) && one.inSummary?.(reader)),
        )
        .map(({ what }) => `${where} does not tell ${what}`),
    ];
  });
};
