import { addDays } from '@platform/calendar';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { pdyCode } from '../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';
import { deskOf, partyOf, today } from './kinds/desk';

const year = today.slice(0, 4);
const party = partyOf(8);
const trader = { uscc: pdyCode('92', '371502', 7950), partyName: '东昌府区青石豆坊' };
const own = codeOfFirm(DEMO_FIRMS[0]!);
const joint = { 'zhixin-purpose': 'joint-measures' };
const penalty = (nth: number, daysAgo: number, of = party) => ({
  ...{ ...of, field: 'market', partyCategory: '法人及非法人组织', number: `聊市监处罚〔${year}〕79${nth}号` },
  ...{ measures: ['罚款'], fineFen: 2_000_000, statedClass: 'general', dates: { decided: addDays(today, -daysAgo) } },
});

/** Never published; shared for three months. */
const warning = { measures: ['警告'], fineFen: undefined, statedClass: undefined };

describe('registers, over HTTP', () => {
  let city: City;
  const ids = new Map<string, string>();
  const desk = deskOf(() => city);
  const record = async (name: string, body: object, as = 'market'): Promise<void> => {
    const { status, json } = await desk.post(as, '/v1/records/penalties', body);
    expect([name, status]).toEqual([name, 201]);
    ids.set(name, String(json['id']));
  };
  beforeAll(async () => {
    city = await openCity();
    await record('inside', penalty(1, 30));
    await record('outside', { ...penalty(2, 34), ...warning });
    await record('ended', {
      ...penalty(3, 2200),
      dates: { actEnd: addDays(today, -2300), decided: addDays(today, -2200) },
    });
    await record('disputed', penalty(4, 31, { uscc: own, partyName: DEMO_FIRMS[0]!.name }));
    await desk.post('enterprise', `/v1/records/${ids.get('disputed')}/dispute`, {
      ground: 'objection',
      text: '数额有误',
    });
    await record('own outside', { ...penalty(8, 35, { uscc: own, partyName: DEMO_FIRMS[0]!.name }), ...warning });
    await record('repaired', penalty(5, 120));
    await record('of a sole trader', { ...penalty(6, 32, trader), partyCategory: '个体工商户' });
    await desk.post('market', `/v1/records/${ids.get('repaired')}/repair`, {
      authority: '山东省市场监督管理局',
      paper: { number: `鲁市监信修〔${year}〕79号`, date: addDays(today, -1) },
    });
    await desk.post('city-office', `/v1/agencies/${await agencyOf()}/second-person`, { required: true });
    await record('pending', penalty(7, 33));
  }, 180_000);
  afterAll(() => city.close());

  const agencyOf = async (): Promise<string> => {
    const { rows } = await desk.get('', '/v1/registers/adverse-items');
    return String(rows[0].agency.uscc);
  };
  /** Names of those above that a register tells, walked by its links, page by page. */
  const told = async (as: string, query: string, headers = {}): Promise<string[]> => {
    const found: string[] = [];
    let total: number | undefined;
    let rows = 0;
    await city.settled();
    for (let target: string | undefined = `/v1/registers/${query}`; target !== undefined;) {
      const got = await city.ask(as, 'GET', target, { headers });
      expect(got.status).toBe(200);
      const page = got.json as { rows: { id: string }[]; total: number; next?: string };
      total ??= page.total;
      rows += page.rows.length;
      found.push(...page.rows.flatMap(({ id }) => [...ids].flatMap(([name, of]) => (of === id ? [name] : []))));
      const link = /^<(.+)>; rel="next"$/.exec(got.headers.get('link') ?? '')?.[1];
      expect(link === undefined).toBe(page.next === undefined);
      target = link;
    }
    expect(total).toBe(rows);
    return found.sort();
  };

  it.each([
    ['', {}, ['disputed', 'inside', 'of a sole trader']],
    ['bank', { 'zhixin-purpose': 'credit-granting' }, ['disputed', 'inside', 'of a sole trader']],
    ['tax', joint, ['disputed', 'inside', 'of a sole trader', 'outside', 'own outside']],
    ['enterprise', {}, ['disputed', 'inside', 'of a sole trader', 'own outside']],
    ['market', {}, ['disputed', 'inside', 'of a sole trader', 'outside', 'own outside', 'pending']],
    ['auditor', {}, ['disputed', 'ended', 'inside', 'of a sole trader', 'outside', 'own outside', 'repaired']],
  ])('%s sees of adverse items what it may, on every page and in every count', async (as, headers, seen) => {
    expect(await told(as, 'adverse-items?limit=3', headers)).toEqual(seen);
    const kinds = `adverse-items?kind=penalty&from=${addDays(today, -3000)}&limit=7`;
    expect(await told(as, kinds, headers)).toEqual(seen);
    expect(await told(as, 'adverse-items?kind=honour', headers)).toEqual([]);
  });

  it('persons and content are in no register; a disputed item is marked', async () => {
    const { rows } = await desk.get('market', '/v1/registers/adverse-items?limit=200');
    expect(rows.find((row: { id: string }) => row.id === ids.get('inside'))).not.toHaveProperty('detail');
    const marked = rows.filter(({ disputed }: { disputed: boolean }) => disputed);
    expect(marked.map(({ id }: { id: string }) => id)).toContain(ids.get('disputed'));
    expect(JSON.stringify(rows)).not.toMatch(/persons|facts|fineFen/);
  });

  it('every register is asked by everybody, and what was told is logged for each firm', async () => {
    for (const register of ['enterprises', 'honours', 'revocations', 'list-entries', 'adverse-items'])
      for (const as of ['', 'bank', 'tax', 'enterprise', 'market', 'auditor', 'city-office'])
        expect((await city.ask(as, 'GET', `/v1/registers/${register}?district=371500&limit=5`)).status).toBe(200);
    const page = await city.ask('tax', 'GET', '/v1/registers/enterprises?limit=3', { headers: joint });
    const logged = await city.query<{ subject: string }>(
      `select subject from query_log.question where log = (select log from query_log.question
         where question = 'register-enterprises' and role = 'tax-office' order by asked_at desc limit 1) order by n`,
    );
    expect(logged.map(({ subject }) => subject)).toEqual(
      (page.json['rows'] as { uscc: string }[]).map(({ uscc }) => uscc),
    );
  });

  it('grades are found by who is told them, and a district with all that lies in it', async () => {
    const total = async (as: string, query: string, headers = {}) =>
      (await desk.get(as, `/v1/registers/enterprises?${query}`, headers))['total'] as number;
    expect(await total('', 'grade=D')).toBe(0);
    expect(await total('tax', 'grade=D', joint)).toBeGreaterThan(0);
    expect(await total('', 'grade=A')).toBe(await total('tax', 'grade=A', joint));
    const districts = new Set(DEMO_FIRMS.map(({ district }) => district));
    let sum = 0;
    for (const district of districts) sum += await total('', `district=${district}`);
    expect(await total('', 'district=371500')).toBe(sum);
  });

  it('bad questions are told what is wrong', async () => {
    const code = async (query: string) => {
      const { status, json } = await city.ask('', 'GET', `/v1/registers/${query}`);
      return [status, json['code']];
    };
    const { next } = await desk.get('', '/v1/registers/adverse-items?limit=1');
    expect(await code(`adverse-items?limit=1&after=${next}`)).toEqual([200, undefined]);
    expect(await code(`adverse-items?order=oldest&after=${next}`)).toEqual([422, 'PAGE_OF_ANOTHER_QUESTION']);
    expect(await code('adverse-items?after=x')).toEqual([422, 'BAD_PAGE']);
    expect(await code('enterprises?district=379999')).toEqual([422, 'REGION_UNKNOWN']);
    expect(await code('honours?from=2026-02-01&to=2026-01-01')).toEqual([422, 'PERIOD_EMPTY']);
    expect(await code(`honours?agency=${own}`)).toEqual([422, 'AGENCY_UNKNOWN']);
    expect(await code('enterprises?limit=201')).toEqual([400, 'INVALID_FIELDS']);
  });
});
