import { type Route, routesOf } from '@platform/identity';
import { type City, openCity } from './city';

/** One demo client for each role, and nobody. */
const ROLES: readonly (readonly [client: string, role: string])[] = [
  ['', 'public'],
  ['regulator', 'regulator'],
  ['city-office', 'city-office'],
  ['award', 'award-office'],
  ['bank', 'bank'],
  ['tax', 'tax-office'],
  ['procurement', 'procurement'],
  ['enterprise', 'enterprise'],
  ['auditor', 'auditor'],
  ['operator', 'operator'],
];

describe('who may call what', () => {
  let city: City;
  let routes: Route[];
  beforeAll(async () => {
    city = await openCity();
    routes = routesOf(city.app);
  }, 120_000);
  afterAll(() => city.close());

  it('every route names who may call it', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => !route.access?.length)).toEqual([]);
  });

  it('every route of the reference is walked, and the other way round', () => {
    const documented = Object.entries(city.document.paths).flatMap(([path, item]) =>
      Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const walked = routes
      .filter(({ path }) => path !== '/')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(walked.sort()).toEqual(documented.sort());
  });

  it.each(ROLES)('%s (%s): refused exactly where the route does not name the role', async (client, role) => {
    for (const { method, path, access = [] } of routes.filter((r) => r.path !== '/')) {
      const target = path.replace(/:\w+/g, 'x');
      const { status, json } = await city.ask(client, method, target, method === 'GET' ? {} : { body: {} });
      const refused =
        status === 401 || (status === 403 && ['ROLE_NOT_ALLOWED', 'ACCESS_NOT_STATED'].includes(String(json['code'])));
      const may = (access as readonly string[]).includes(role) || (access as readonly string[]).includes('public');
      expect([`${method} ${path}`, refused]).toEqual([`${method} ${path}`, !may]);
    }
  });
});
