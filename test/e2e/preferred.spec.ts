import { addDays, addMonths, SystemClock } from '@platform/calendar';
import { DEMO_AGENCIES } from '../../apps/standalone/src/demo/agencies';
import { codeOfAgency, codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS, type History } from '../../apps/standalone/src/demo/firms';
import file from '../../libs/contexts/sharing/data/procurement-preferences.city.json';
import { type City, openCity } from './city';

const today = new SystemClock().today();
const year = today.slice(0, 4);
const firmWith = (history: History) => {
  const firm = DEMO_FIRMS.find((f) => f.history === history)!;
  return { uscc: codeOfFirm(firm), partyName: firm.name };
};
const district = codeOfAgency(DEMO_AGENCIES.find(({ key }) => key === 'market-371502')!);
const LIST = '/v1/registers/preferred';

describe('firms preferred in government procurement', () => {
  let city: City;
  let keys = 0;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());

  const get = async (target: string, as = '', headers = {}): Promise<any> =>
    (await city.ask(as, 'GET', target, { headers })).json;
  const post = async (as: string, target: string, body: object): Promise<string> => {
    const got = await city.ask(as, 'POST', target, { body, headers: { 'idempotency-key': `preferred ${++keys}` } });
    expect([target, got.text, got.status < 300]).toEqual([target, got.text, true]);
    await city.settled();
    return String(got.json['id']);
  };
  const rowsOf = async (query = '', as = ''): Promise<any[]> => (await get(`${LIST}?limit=200${query}`, as)).rows;
  const rowOf = async (uscc: string): Promise<any> => (await rowsOf()).find((row) => row.uscc === uscc);
  const clausesOf = async (uscc: string): Promise<string[] | undefined> =>
    (await rowOf(uscc))?.because.map(({ clause }: any) => clause);

  it('names each with every clause by which it is there, for everyone', async () => {
    const holder = firmWith('honoured');
    expect(await rowOf(holder.uscc)).toMatchObject({
      name: holder.partyName,
      district: { code: '371502' },
      because: [
        { clause: '1', title: '聊城市质量品牌', record: expect.stringMatching(/^honour-/), source: expect.any(String) },
        { clause: '3', grade: 'A' },
      ],
    });
    expect(await clausesOf(firmWith('spotless').uscc)).toEqual(['3']);
    for (const history of ['listed', 'fined-twice', 'unknown', 'award-revoked'] as const)
      expect([history, await rowOf(firmWith(history).uscc)]).toEqual([history, undefined]);
  });

  it('is found by clause, trade, district and product; a page leads to the next, the total is that of what one sees', async () => {
    const brands = await get(`${LIST}?clause=1`);
    expect(brands.total).toBe(DEMO_FIRMS.filter(({ history }) => history === 'honoured').length);
    const cables = await rowsOf('&trade=C383');
    expect(cables.map(({ name }) => name)).toEqual(['阳谷清砚电缆有限公司']);
    expect((await rowsOf('&district=371524')).every(({ district }) => district.code === '371524')).toBe(true);
    const first = await get(`${LIST}?limit=2`);
    const second = await get(`${LIST}?limit=2&after=${encodeURIComponent(first.next)}`);
    const all = await rowsOf();
    expect(first.total).toBe(all.length);
    expect([...first.rows, ...second.rows]).toEqual(all.slice(0, 4));
    expect(first.asked).toEqual({ order: 'code' });
  });

  it('a brand title is of a product, counts as long as the rules say, and no longer once it is withdrawn', async () => {
    const firm = firmWith('spotless');
    const brand = {
      ...firm,
      field: 'award',
      programme: 'quality-brand',
      programmeName: '聊城市质量品牌',
      level: 'city',
    };
    const paper = { number: `聊演撤字〔${year}〕3号`, date: today };
    const valid = { ...brand, round: '甲', product: '高筋挂面', givenOn: addMonths(today, -36) };
    const id = await post('award', '/v1/records/honours', valid);
    await post('award', '/v1/records/honours', {
      ...brand,
      round: '乙',
      product: '荞麦面',
      givenOn: addDays(valid.givenOn, -1),
    });
    expect(await clausesOf(firm.uscc)).toEqual(['1', '3']);
    expect((await rowsOf('&product=挂面')).map(({ uscc }) => uscc)).toEqual([firm.uscc]);
    expect(await rowsOf('&product=荞麦')).toEqual([]);
    await post('award', `/v1/records/${id}/revoke`, { forFraud: false, reason: '停产', paper });
    expect(await clausesOf(firm.uscc)).toEqual(['3']);
  });

  it('a certificate counts while it holds; one that waits for a second person is none, for its own agency neither', async () => {
    const firm = firmWith('fined');
    const before = await clausesOf(firm.uscc);
    const certificate = { ...firm, field: 'market', certificate: 'certificate', name: '质量管理体系认证证书' };
    await post('market-371502', `/v1/agencies/${district}/second-person`, {
      required: true,
    });
    await post('market-371502', '/v1/records/certificates', {
      ...certificate,
      number: 'W1',
      grantedOn: addDays(today, -5),
    });
    expect((await rowsOf('', 'market-371502')).find(({ uscc }) => uscc === firm.uscc)).toBeUndefined();
    await post('market', '/v1/records/certificates', {
      ...{ ...certificate, number: 'C1', grantedOn: addDays(today, -5), validUntil: addDays(today, 1) },
    });
    expect([before, await clausesOf(firm.uscc)]).toEqual([undefined, ['4']]);
  });

  it('who is on the serious list, or under a restriction that runs, is not on it whatever it holds', async () => {
    const firm = firmWith('honoured');
    expect(await clausesOf(firm.uscc)).toEqual(['1', '3']);
    const ban = {
      ...{ ...firm, partyCategory: '法人及非法人组织', field: 'market', number: `聊演市监罚〔${year}〕8201号` },
      ...{
        measures: ['限制开展生产经营活动'],
        measureUntil: addDays(today, 30),
        dates: { decided: addDays(today, -3) },
      },
    };
    const id = await post('market', '/v1/records/penalties', ban);
    expect(await rowOf(firm.uscc)).toBeUndefined();
    const paper = { number: `聊演撤字〔${year}〕4号`, date: today };
    await post('market', `/v1/records/${id}/annul`, { ground: 'authority', reason: '误录', paper });
    expect(await clausesOf(firm.uscc)).toEqual(['1', '3']);
    const entry = {
      ...{ ...firm, list: 'serious', field: 'market', grounds: '情节严重', number: `聊演列〔${year}〕8202号` },
      ...{ legalBasis: '《市场监督管理严重违法失信名单管理办法》', listedOn: addDays(today, -3) },
    };
    await post('market', '/v1/lists/entries', entry);
    expect(await rowOf(firm.uscc)).toBeUndefined();
  });

  it('another version of the rules makes another list, at once', async () => {
    const clauses = file.content.clauses.filter(({ id }) => id === '1');
    const { next } = await get(`${LIST}?limit=1`);
    await post('city-office', '/v1/rules', { ...file, version: '2', content: { ...file.content, clauses } });
    const rows = await rowsOf();
    expect(new Set(rows.flatMap(({ because }) => because.map(({ clause }: any) => clause)))).toEqual(new Set(['1']));
    const stale = await get(`${LIST}?limit=1&after=${encodeURIComponent(next)}`);
    expect(stale.code).toBe('PAGE_OF_ANOTHER_QUESTION');
  });
});
