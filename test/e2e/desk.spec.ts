import { addDays, addMonths, SystemClock } from '@platform/calendar';
import { codeOfAgency, codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_AGENCIES } from '../../apps/standalone/src/demo/agencies';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';

const today = new SystemClock().today();
const year = today.slice(0, 4);
const firm = DEMO_FIRMS.slice(0, 1).map((f) => ({ uscc: codeOfFirm(f), partyName: f.name }))[0]!;
const codeOf = (key: string) => codeOfAgency(DEMO_AGENCIES.find((agency) => agency.key === key)!);
const decided = addDays(today, -10);
const fine = {
  ...{ ...firm, partyCategory: '法人及非法人组织', field: 'market', number: `聊演市监罚〔${year}〕8101号` },
  ...{ measures: ['罚款'], fineFen: 3_000_000, statedClass: 'general', dates: { decided, published: decided } },
};
const check = {
  ...{ ...firm, field: 'market', checkKind: 'spot-check', number: '演检8102号', checkedOn: addDays(today, -9) },
  ...{ result: 'failed', product: '深沟球轴承', trade: 'C3451', served: addDays(today, -2) },
};
const listed = {
  ...{ ...firm, list: 'serious', field: 'market', grounds: '情节严重', number: `聊演列〔${year}〕8104号` },
  ...{ legalBasis: '《市场监督管理严重违法失信名单管理办法》', listedOn: addDays(today, -3) },
};

describe('the desk of an enterprise', () => {
  let city: City;
  let mark: string;
  let keys = 0;
  const ids: Record<string, string> = {};
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());

  const post = async (as: string, target: string, body: object) => {
    const got = await city.ask(as, 'POST', target, { body, headers: { 'idempotency-key': `desk ${++keys}` } });
    expect([target, got.status < 300]).toEqual([target, true]);
    await city.settled();
    return got.json as any;
  };
  const desk = async (query = ''): Promise<any> => (await city.ask('enterprise', 'GET', `/v1/desk${query}`)).json;
  /** What is new since the last look, and the desk as it is now. */
  const look = async () => {
    const seen = await desk(`?since=${encodeURIComponent(mark)}`);
    mark = seen.mark;
    return { seen, news: seen.news.facts.map((fact: any) => [fact.event, fact.about?.id]) };
  };
  const stepsOf = (seen: any, id: string | undefined) =>
    [...seen.records, ...seen.entries].find((row: any) => row.id === id).steps as any[];

  it('at the first look everything is new, with what lies ahead, the first days first', async () => {
    const seen = await desk();
    mark = seen.mark;
    expect(seen).toMatchObject({ uscc: firm.uscc, on: today, grade: { state: 'rated', grade: 'A' } });
    expect(seen.news.facts.map(({ event }: any) => event)).toEqual(
      expect.arrayContaining(['EnterpriseRegistered', 'AuthorisationGranted', 'HonourRecorded', 'CheckRecorded']),
    );
    expect(seen.news.facts.find(({ event }: any) => event === 'HonourRecorded')).toMatchObject({
      what: { zh: '新记录' },
      by: { uscc: codeOf('award'), name: expect.stringContaining('评审委员会办公室') },
      about: { title: '聊城市质量品牌' },
    });
    expect(seen.ahead.filter(({ what }: any) => what !== 'certificate-expires')).toMatchObject([
      { what: 'quality-report-due', on: '2025-04-30', overdue: true },
      { what: 'quality-report-due', on: '2026-04-30', overdue: true },
      { what: 'quality-report-due', on: '2027-04-30', overdue: false, provisional: true },
      { what: 'authorisation-ends', overdue: false, name: { zh: expect.stringContaining('胭脂湖银行') } },
      { what: 'no-quality-officer', overdue: false, route: 'POST /v1/records/quality-officers' },
    ]);
    expect((await look()).news).toEqual([]);
  });

  it('each new item says what it costs, what can be done about it, and until when', async () => {
    ids['fine'] = (await post('market', '/v1/records/penalties', fine)).id;
    ids['check'] = (await post('market', '/v1/records/checks', check)).id;
    ids['entry'] = (await post('market', '/v1/lists/entries', listed)).id;
    const { seen, news } = await look();
    expect(news).toEqual([
      ['ListEntryRecorded', ids['entry']],
      ['CheckRecorded', ids['check']],
      ['PenaltyRecorded', ids['fine']],
    ]);
    const until = addMonths(decided, 12);
    expect(stepsOf(seen, ids['fine'])).toMatchObject([
      { act: 'dispute', until },
      { act: 'prove-duties', until, agency: { uscc: codeOf('market') } },
      { act: 'repair', from: addDays(addMonths(decided, 3), 1), until, conditions: [{ met: false }, {}, {}] },
    ]);
    expect(seen.records.find(({ id }: any) => id === ids['fine']).costs).toMatchObject([{ pointsHundredths: -1500 }]);
    expect(stepsOf(seen, ids['check'])).toMatchObject([
      { act: 'dispute' },
      { act: 're-inspection', until: expect.stringMatching(/^\d{4}/) },
    ]);
    expect(stepsOf(seen, ids['entry'])).toMatchObject([
      { act: 'dispute', route: `POST /v1/lists/entries/${ids['entry']}/dispute` },
      { act: 'removal', from: addDays(addMonths(listed.listedOn, 12), 1), conditions: [{}, {}, {}] },
    ]);
  });

  it('a step that is taken is not offered again, and is news', async () => {
    const dispute = { ground: 'objection', text: '样品并非本企业产品' };
    await post('enterprise', `/v1/records/${ids['fine']}/dispute`, dispute);
    const { seen, news } = await look();
    expect(news[0]).toEqual(['RecordDisputed', ids['fine']]);
    expect(stepsOf(seen, ids['fine']).map(({ act }) => act)).toEqual(['prove-duties', 'repair']);
    expect(seen.disputes).toMatchObject([
      { item: { id: ids['fine'] }, state: 'open', agency: { uscc: codeOf('market') }, dueOn: expect.any(String) },
    ]);
  });

  it('what waits for a second person is no news until it is confirmed; what was annulled is none any more', async () => {
    await post('market', `/v1/agencies/${codeOf('market')}/second-person`, { required: true });
    const waiting = { ...fine, number: `聊演市监罚〔${year}〕8103号` };
    const [before] = mark.split('~');
    const { id } = await post('regulator', '/v1/records/penalties', waiting);
    const { seen, news } = await look();
    expect(news).toEqual([]);
    // Not in the mark either: that counts nothing.
    expect(mark.split('~')[0]).toBe(before);
    expect(JSON.stringify(seen)).not.toContain(id);
    await post('market', `/v1/records/${id}/confirm`, {});
    expect((await look()).news).toEqual([
      ['RecordConfirmed', id],
      ['PenaltyRecorded', id],
    ]);
    const paper = { number: `聊演撤字〔${year}〕1号`, date: today };
    await post('market', `/v1/records/${id}/annul`, { ground: 'authority', reason: '误录', paper });
    expect((await look()).news).toEqual([]);
    expect(JSON.stringify(await desk())).not.toContain(id);
  });

  it('tells who asked since, organisation and purpose, never the officer', async () => {
    const grant = { headers: { 'zhixin-purpose': 'credit-granting' } };
    await city.ask('bank', 'GET', `/v1/enterprises/${firm.uscc}/grade`, grant);
    const { seen } = await look();
    expect(seen.inquiries.inquiries[0]).toMatchObject({
      question: 'grade',
      purpose: 'credit-granting',
      organisation: { uscc: codeOf('bank'), name: expect.stringContaining('胭脂湖银行') },
    });
    expect(JSON.stringify(seen)).not.toContain('demo:');
    const later = mark.replace(/~.+/, `~${new Date(Date.now() + 120_000).toISOString()}`);
    expect((await desk(`?since=${later}`)).inquiries.inquiries).toEqual([]);
  });

  it('records come page by page, the rest with each page', async () => {
    const whole = await desk();
    const first = await desk('?limit=2');
    const second = await desk(`?limit=2&after=${encodeURIComponent(first.next)}`);
    const rows = [...first.records, ...second.records].map(({ id }: any) => id);
    expect(rows).toEqual(whole.records.slice(0, 4).map(({ id }: any) => id));
    expect(second.ahead).toEqual(whole.ahead);
  });

  it.each([
    ['enterprise', '?since=yesterday', 422, 'BAD_MARK'],
    ['enterprise', '?since=records.penalty-1@0~2026-06-01T00:00:00.000Z', 422, 'BAD_MARK'],
    ['enterprise', '?after=yesterday', 422, 'BAD_PAGE'],
    ['enterprise', '?limit=101', 400, 'INVALID_FIELDS'],
    ['market', '', 403, 'ROLE_NOT_ALLOWED'],
    ['', '', 403, 'ROLE_NOT_ALLOWED'],
  ])('%s is refused %s with %i %s', async (as, query, status, code) => {
    const got = await city.ask(as, 'GET', `/v1/desk${query}`);
    expect([got.status, got.json['code']]).toEqual([status, code]);
  });
});
