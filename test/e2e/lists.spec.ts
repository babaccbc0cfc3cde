import { addDays, addYears, endOfPeriod, SystemClock } from '@platform/calendar';
import { codeOfAgency, codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_AGENCIES, type DemoAgency } from '../../apps/standalone/src/demo/agencies';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';

const today = new SystemClock().today();
const year = today.slice(0, 4);
const firm = DEMO_FIRMS.slice(2, 3).map((f) => ({ uscc: codeOfFirm(f), partyName: f.name }))[0];
const codeOf = (key: string) => codeOfAgency(DEMO_AGENCIES.find((agency) => agency.key === key) as DemoAgency);
/** Two people of one agency: one client has its key, one its role. */
const [FIRST, SECOND] = ['regulator', DEMO_AGENCIES[0]?.key as string];
const PERSONS = /钱示范|孙示范|371502198001010011|371502197001010017/;
const COURT = { ground: 'court', reason: '判决撤销', paper: { number: `（${year}）鲁演行终7号`, date: today } };

const penalty = {
  ...firm,
  partyCategory: '法人及非法人组织',
  field: 'market',
  number: `聊演市监罚〔${year}〕7002号`,
  measures: ['吊销许可证件'],
  dates: { decided: addDays(today, -40) },
};
const entry = {
  ...firm,
  list: 'serious',
  field: 'market',
  number: `聊演市监列严字〔${year}〕7号`,
  grounds: '被吊销许可证，情节严重',
  legalBasis: '《市场监督管理严重违法失信名单管理办法》',
  listedOn: addDays(today, -20),
  representative: { name: '钱示范', idType: '身份证', idNumber: '371502198001010011' },
  controller: { name: '孙示范', idType: '身份证', idNumber: '371502197001010017' },
};

describe('a serious entry, from its first person to the fall of its penalty', () => {
  let city: City;
  let basis: string;
  let id: string;
  let position = '';
  let keys = 0;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());

  const post = async (as: string, target: string, body: object) => {
    const got = await city.ask(as, 'POST', target, { body, headers: { 'idempotency-key': `lists ${++keys}` } });
    if (got.status < 300) position = String(got.json['position']);
    return got;
  };
  const get = (as: string, target: string, headers: Record<string, string> = {}) =>
    city.ask(as, 'GET', target, { headers: { ...headers, ...(position && { 'zhixin-at-least': position }) } });
  const listed = async (as: string) =>
    ((await get(as, `/v1/enterprises/${firm?.uscc}/lists`)).json as any).entries.filter((e: any) => e.id === id);
  const outcome = async (asked: Promise<{ status: number; json: any; text: string }>) => {
    const { status, json, text } = await asked;
    expect(text).not.toMatch(PERSONS);
    return [status, json.code];
  };

  it('one person alone lists nobody where the agency wants two', async () => {
    basis = String((await post(FIRST, '/v1/records/penalties', penalty)).json['id']);
    expect((await post(FIRST, `/v1/agencies/${codeOf(SECOND)}/second-person`, { required: true })).status).toBe(200);
    const got = await post(FIRST, '/v1/lists/entries', { ...entry, restsOn: [basis] });
    expect(got.status).toBe(201);
    id = String(got.json['id']);
    for (const as of ['', 'enterprise', 'auditor', 'city-office']) expect(await listed(as)).toEqual([]);
    expect(await listed(SECOND)).toMatchObject([{ status: 'pending', persons: { controller: { name: '孙示范' } } }]);
    const confirm = `/v1/lists/entries/${id}/confirm`;
    expect(await outcome(post(FIRST, confirm, {}))).toEqual([403, 'SECOND_PERSON_REQUIRED']);
    expect(await outcome(post('tax', confirm, {}))).toEqual([404, 'ENTRY_UNKNOWN']);
    expect((await post(SECOND, confirm, {})).status).toBe(200);
    expect(await listed('')).toMatchObject([{ status: 'recorded' }]);
    expect(JSON.stringify(await listed(''))).not.toMatch(PERSONS);
  });

  it('what cannot stand is refused, without a word of its persons', async () => {
    const again = (more: object) => outcome(post(FIRST, '/v1/lists/entries', { ...entry, restsOn: [basis], ...more }));
    expect(await again({ grounds: '另一事由' })).toEqual([409, 'ALREADY_LISTED']);
    const another = { number: `聊演市监列严字〔${year}〕8号` };
    expect(await again({ ...another, until: '2099-12-31' })).toEqual([422, 'TERM_BEYOND_THE_LAW']);
    for (const legalBasis of ['无', '——'])
      expect(await again({ ...another, legalBasis })).toEqual([422, 'LEGAL_BASIS_REQUIRED']);
    const lists = `/v1/enterprises/${firm?.uscc}/lists?on=${addDays(today, 1)}`;
    expect(await outcome(get('', lists))).toEqual([422, 'DAY_IN_FUTURE']);
  });

  it('its five years run from the end of the act, once the penalty tells it', async () => {
    const actEnd = addYears(today, -4);
    expect((await post(FIRST, `/v1/records/${basis}/complete`, { dates: { actEnd } })).status).toBe(200);
    await city.settled();
    expect(await listed(FIRST)).toMatchObject([{ detail: { legalEnd: endOfPeriod(actEnd, { years: 5 }) } }]);
  });

  it('it falls with its penalty, and does not rise without it', async () => {
    expect((await post(FIRST, `/v1/records/${basis}/annul`, COURT)).status).toBe(200);
    await city.settled();
    for (const as of ['', FIRST]) expect(await listed(as)).toEqual([]);
    const { ground: _, ...again } = COURT;
    expect(await outcome(post(FIRST, `/v1/lists/entries/${id}/reinstate`, again))).toEqual([409, 'BASIS_ANNULLED']);
  });

  it('an office that was closed sees what everybody sees, at once, and the firm reads why', async () => {
    const fact = `/v1/enterprises/${firm?.uscc}/grade`;
    const purpose = { 'zhixin-purpose': 'procurement-review' };
    expect((await get('procurement', fact, purpose)).json['scoreHundredths']).not.toBeNull();
    expect((await post('city-office', `/v1/agencies/${codeOf('procurement')}/close`, { on: today })).status).toBe(200);
    const told = (await get('procurement', fact, purpose)).json as any;
    expect([told.scoreHundredths, told.reasons]).toEqual([null, []]);
    const asked = (await get('auditor', `/v1/enterprises/${firm?.uscc}/inquiries`)).json as any;
    expect(asked.inquiries[0]).toMatchObject({ role: 'procurement', refused: 'READER_NOT_IN_FORCE' });
  });

  it('no table and no line of the log holds a person in the open', async () => {
    const tables = await city.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const telling: string[] = [];
    for (const { name } of tables) {
      const [row] = await city.query<{ all: string | null }>(`select string_agg(t::text, '') as all from ${name} t`);
      const all = row?.all ?? '';
      expect([name, PERSONS.test(all)]).toEqual([name, false]);
      if (all.includes(entry.grounds)) telling.push(name.replace(/_\d{6}$/, ''));
    }
    // Where the entry itself can be read, so could its persons.
    expect(telling).toEqual(expect.arrayContaining(['events.event', 'query_log.question', 'read.list_entry']));
    expect(city.logged.join('\n')).not.toMatch(PERSONS);
  });
});
