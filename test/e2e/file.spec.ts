import { ProjectionStatus } from '@platform/cqrs';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { pdyCode } from '../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS, type History } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';

interface Record {
  readonly id: string;
}
interface Row {
  readonly subject: string | null;
  readonly question: string;
  readonly refused: string | null;
  readonly answer: string;
}

const firmWith = (history: History) => DEMO_FIRMS.find((firm) => firm.history === history)!;
const own = codeOfFirm(DEMO_FIRMS[0]!);
const fined = codeOfFirm(firmWith('fined-twice'));
const nobody = pdyCode('91', '371502', 999);
const found = (q: string) => `/v1/enterprises?q=${encodeURIComponent(q)}`;

describe('the file of an enterprise, and how it is found', () => {
  let city: City;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());
  afterEach(() => jest.restoreAllMocks());

  const get = (as: string, target: string, headers = {}) => city.ask(as, 'GET', target, { headers });
  const idsOf = ({ penalties, checks, honours, others }: any): string[] =>
    [penalties, checks, honours, others].flatMap(({ records }) => records.map(({ id }: Record) => id)).sort();
  const logged = async (number: string | null): Promise<Row[]> => {
    expect(number).toMatch(/^\d{8}-/);
    return city.query('select subject, question, refused, answer from query_log.question where log = $1 order by n', [
      number!.slice(9),
    ]);
  };

  it('an enterprise reads its own file: who it is, its papers, its grade with every reason named', async () => {
    const got = await get('enterprise', `/v1/enterprises/${own}/file`);
    expect(got.status).toBe(200);
    expect(got.json).toMatchObject({
      uscc: own,
      shownAs: { basis: 'own' },
      registration: { enterprise: { name: DEMO_FIRMS[0]!.name, district: { code: '371502', name: '东昌府区' } } },
      honours: { records: [{ title: '聊城市质量品牌', statusName: '有效', fieldName: '质量奖评审' }] },
      evaluation: { grade: { grade: 'A', reasons: [{ agencyName: expect.stringContaining('评审委员会办公室') }] } },
    });
    expect(got.json).not.toHaveProperty('next');
    expect(await logged(got.headers.get('zhixin-log'))).toMatchObject([{ subject: own, question: 'file' }]);
  });

  it('comes page by page where it is long, each page logged; Link leads to the next', async () => {
    const whole = await get('auditor', `/v1/enterprises/${fined}/file`);
    const seen: string[] = [];
    let next: string | undefined = `/v1/enterprises/${fined}/file?limit=1`;
    for (let pages = 1; next; pages++) {
      const page = await get('auditor', next);
      expect(await logged(page.headers.get('zhixin-log'))).toMatchObject([{ subject: fined }]);
      expect(page.json).toMatchObject({ registration: { enterprise: { uscc: fined } } });
      seen.push(...idsOf(page.json));
      expect(seen).toHaveLength(pages);
      next = /^<(.+)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1];
      expect(next !== undefined).toBe(page.json['next'] !== undefined);
    }
    expect(idsOf(whole.json)).toHaveLength(3);
    expect(seen.sort()).toEqual(idsOf(whole.json));
  });

  it('anyone finds an enterprise by its codes, a part of its name, its initials, or with a slip; each says why', async () => {
    const first = async (q: string) => ((await get('', found(q))).json['enterprises'] as any[])[0];
    expect((await get('', found(` ${own.toLowerCase()}`))).json).toMatchObject({
      enterprises: [{ uscc: own, matchedBy: 'code' }],
      total: 1,
      more: false,
    });
    expect(await first(`${own.slice(8, 16)}-${own.slice(16, 17)}`)).toMatchObject({
      uscc: own,
      matchedBy: 'organisation-code',
    });
    for (const [q, matchedBy] of [
      ['栖梧', 'name-beginning'],
      ['聊城市栖梧电缆有限责任公司', 'core-name'],
      ['qwdl', 'pinyin-initials'],
      ['栖吾电缆', 'one-character-off'],
    ])
      expect(await first(q!)).toMatchObject({
        name: '聊城栖梧电缆有限公司',
        matchedBy,
        why: { zh: expect.stringMatching(/^名称“聊城栖梧电缆有限公司”/), en: expect.stringMatching(/^its name/) },
      });
    const many = await get('', found('有限'));
    const { enterprises, total, more } = many.json as { enterprises: unknown[]; total: number; more: boolean };
    expect([enterprises.length, more]).toEqual([total, false]);
    expect(total).toBeGreaterThan(20);
    expect(many.headers.get('zhixin-log')).toBeNull();
    expect((await get('', `/v1/enterprises/${own}`)).json).toMatchObject({ uscc: own, status: 'in-operation' });
  });

  it('an enterprise is found by its former name and by the number it was registered under before', async () => {
    const uscc = pdyCode('91', '371502', 997);
    const body = { uscc, name: '聊城瑞穗面业有限公司', registrationNumber: '371500200001239' };
    expect((await city.ask('regulator', 'POST', '/v1/enterprises', { body })).status).toBe(201);
    const rename = { name: '聊城穗禾食品有限公司', on: '2026-03-02' };
    await city.ask('regulator', 'POST', `/v1/enterprises/${uscc}/rename`, { body: rename });
    await city.settled();
    expect((await get('bank', found('3715 0020 0001 239'))).json).toMatchObject({
      enterprises: [{ uscc, matchedBy: 'registration-number', name: rename.name }],
    });
    expect((await get('', found('瑞穗'))).json).toMatchObject({
      enterprises: [
        { uscc, name: rename.name, matchedName: body.name, matchedBy: 'name-beginning', former: { until: rename.on } },
      ],
    });
    expect((await get('', `/v1/enterprises/${uscc}`)).json).toMatchObject({
      registrationNumbers: [body.registrationNumber],
    });
  });

  it('what others search is logged, one row for each enterprise told with its own part', async () => {
    const hits = await get('bank', found('电缆'));
    const codes = (hits.json['enterprises'] as { uscc: string }[]).map(({ uscc }) => uscc);
    const rows = await logged(hits.headers.get('zhixin-log'));
    expect(codes.length).toBeGreaterThan(1);
    expect(rows.map(({ subject }) => subject)).toEqual(codes);
    for (const { subject, answer } of rows) expect(codes.filter((code) => answer.includes(code))).toEqual([subject]);
    const none = await get('bank', found('没有这样的名称'));
    expect(await logged(none.headers.get('zhixin-log'))).toMatchObject([{ subject: null, question: 'search' }]);
    const one = await get('tax', `/v1/enterprises/${own}`);
    expect(await logged(one.headers.get('zhixin-log'))).toMatchObject([{ subject: own, question: 'enterprise' }]);
  });

  it.each([
    ['', 400, 'INVALID_FIELDS', found('禾')],
    ['', 400, 'INVALID_FIELDS', '/v1/enterprises'],
    ['bank', 422, 'SEARCH_TOO_SHORT', found('禾\u3000\u200b')],
    ['', 422, 'SEARCH_TOO_SHORT', found('\u{1f600}%_\'"')],
    ['', 422, 'REGISTRATION_NUMBER_CHECK', found('371500200001234')],
    ['', 400, 'INVALID_FIELDS', found('禾'.repeat(101))],
    ['', 422, 'USCC_CHECK', found('91371502PDY00001XD')],
    ['bank', 422, 'IDENTITY_NUMBER_IN_TEXT', found('371502198001010011')],
    ['bank', 422, 'IDENTITY_NUMBER_IN_TEXT', '/v1/enterprises/371502198001010011'],
    ['', 422, 'IDENTITY_NUMBER_IN_TEXT', '/v1/enterprises/371502198001010011/file'],
    ['', 422, 'USCC_CHECK', '/v1/enterprises/91371502PDY00001XD'],
    ['bank', 422, 'USCC_CHECK', '/v1/enterprises/91371502PDY00001XD/file'],
    ['', 404, 'ENTERPRISE_UNKNOWN', `/v1/enterprises/${nobody}`],
    ['', 400, 'INVALID_FIELDS', '/v1/enterprises/9137/file'],
    ['', 400, 'INVALID_FIELDS', `/v1/enterprises/${own}/file?limit=101`],
    ['enterprise', 422, 'BAD_PAGE', `/v1/enterprises/${own}/file?after=2026-02-30~x-1`],
  ])('%s is answered %i %s for %s', async (as, status, code, target) => {
    const got = await get(as, target);
    expect([got.status, got.json['code']]).toEqual([status, code]);
    expect(got.json['detail']).toMatch(/[\u4e00-\u9fff]/);
    expect(got.text).not.toContain('371502198001010011');
  });

  it.each([
    ['tax', 404, 'ENTERPRISE_UNKNOWN', `/v1/enterprises/${nobody}`, nobody],
    ['enterprise', 422, 'BAD_PAGE', `/v1/enterprises/${own}/file?after=2026-02-30~x-1`, own],
    ['operator', 403, 'ROLE_NOT_ALLOWED', `/v1/enterprises/%20${own.toLowerCase()}/inquiries`, own],
    ['operator', 403, 'ROLE_NOT_ALLOWED', '/v1/enterprises/371502198001010011/inquiries', null],
    ['operator', 403, 'ROLE_NOT_ALLOWED', '/v1/enterprises/91371502PDY00001XD/inquiries', null],
  ])('%s is refused with %i %s, which carries its log number: %s', async (as, status, code, target, subject) => {
    const got = await get(as, target);
    expect([got.status, got.json['code']]).toEqual([status, code]);
    expect(await logged(got.headers.get('zhixin-log'))).toMatchObject([{ subject, refused: code }]);
  });

  it('a refused question is logged without what was typed', async () => {
    await get('tax', found('94371502PDY00001XC'));
    const rows = await city.query<Row>(
      `select * from query_log.question where question = 'search' and refused = 'USCC_AUTHORITY_AND_TYPE' and role = 'tax-office'`,
    );
    expect(rows).toMatchObject([{ subject: null, answer: '{"refused":"USCC_AUTHORITY_AND_TYPE"}' }]);
  });

  it.each([
    [
      `/v1/enterprises/${own}/file`,
      ['enterprises', 'lineage', 'grades', 'list-entries', 'archive', 'authorisations', 'disclosure-rules', 'agencies'],
    ],
    [`/v1/enterprises/${own}`, ['enterprises', 'lineage', 'authorisations', 'disclosure-rules', 'agencies']],
    [`/v1/enterprises/${own}/restrictions`, ['archive', 'lineage', 'authorisations', 'disclosure-rules', 'agencies']],
    [found('栖梧'), ['enterprise-search', 'enterprises', 'authorisations', 'disclosure-rules', 'agencies']],
  ])('%s is answered 503 while one of %j is stopped', async (target, views) => {
    const status = city.app.get(ProjectionStatus);
    const real = status.of.bind(status);
    for (const stopped of (await status.all()).map(({ name }) => name)) {
      jest.spyOn(status, 'of').mockImplementation(async (name) => ({
        ...(await real(name)),
        ...(name === stopped && { state: 'stopped' as const }),
      }));
      const got = await get('', target);
      expect([stopped, got.status]).toEqual([stopped, views.includes(stopped) ? 503 : 200]);
      if (got.status === 503) expect(got.json).toMatchObject({ code: 'PROJECTION_STOPPED', projection: stopped });
    }
  });
});
