import { addDays, addMonths, FixedClock, SystemClock } from '@platform/calendar';
import { codeOfAgency, codeOfFirm, demoClients } from '../../apps/standalone/src/demo/clients';
import { DEMO_AGENCIES } from '../../apps/standalone/src/demo/agencies';
import { pdyCode } from '../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';
import { deskOf } from './kinds/desk';
import { all, READERS, seenOf } from './seen';

const start = new SystemClock().today();
const NEW = pdyCode('91', '371502', 7780);
const NAME = '聊城年轮食品有限公司';
const party = { uscc: NEW, partyName: NAME };
/** A firm of the demo city that was fined, and merges into the new one. */
const partner = codeOfFirm(DEMO_FIRMS.find(({ history }) => history === 'fined')!);
const BANK = codeOfAgency(DEMO_AGENCIES.find(({ key }) => key === 'bank')!);

describe('a year of a firm, looked at by everybody after each step', () => {
  const clock = new FixedClock(`${start}T02:00:00.000Z`);
  let city: City;
  beforeAll(async () => {
    const own = { id: 'year', secret: 'demo-year', role: 'enterprise', enterprise: NEW } as const;
    city = await openCity({}, undefined, undefined, clock, [...demoClients, own]);
  }, 120_000);
  afterAll(() => city.close());
  const desk = deskOf(() => city);

  let today = start;
  const on = (day: string): void => {
    today = day;
    clock.set(`${day}T02:00:00.000Z`);
  };
  const ids = new Map<string, string>();
  /** Does it, and keeps the id under a name. */
  const does = async (as: string, target: string, body: object, name?: string): Promise<string> => {
    const { status, json } = await desk.post(as, target, body);
    expect([target, status, json['code']]).toEqual([target, status < 300 ? status : 'done', undefined]);
    if (name) ids.set(name, String(json['id']));
    return String(json['id']);
  };
  const record = (name: string): string => `/v1/records/${ids.get(name)}`;
  const seen = () => seenOf(desk, NEW, ids);

  it('registered, it is known to all and rated by none', async () => {
    await does('regulator', '/v1/enterprises', {
      uscc: NEW,
      name: NAME,
      district: '371502',
      trade: 'C1411',
      from: start,
    });
    await does('year', '/v1/authorisations', {
      ...{ reader: BANK, purpose: 'credit-granting', from: start, until: addDays(start, 600) },
    });
    expect(await seen()).toEqual(all('–'));
    for (const as of Object.keys(READERS))
      expect(await desk.get(as, `/v1/enterprises/${NEW}`)).toMatchObject({ name: NAME, status: 'in-operation' });
  });

  it('certified and inspected, it is A, and everybody may know', async () => {
    on(addMonths(start, 1));
    await does(
      'market',
      '/v1/records/certificates',
      {
        ...{
          ...party,
          field: 'market',
          certificate: 'certificate',
          name: '食品安全管理体系认证',
          number: '00126F10001R0M',
        },
        ...{ grantedOn: today, validUntil: addMonths(today, 36) },
      },
      'certificate',
    );
    expect(await seen()).toEqual(all('A certificate'));
    await does(
      'market',
      '/v1/records/checks',
      { ...party, field: 'market', checkKind: 'spot-check', number: 'N2026-1', checkedOn: today, result: 'passed' },
      'check',
    );
    expect(await seen()).toEqual(all('A certificate check'));
  });

  it('fined, it is B for those who may see grades; the fine is public', async () => {
    on(addMonths(start, 3));
    await does(
      'regulator',
      '/v1/records/penalties',
      {
        ...{
          ...party,
          field: 'market',
          partyCategory: '法人及非法人组织',
          number: `聊市监处罚〔${today.slice(0, 4)}〕7780号`,
        },
        ...{
          measures: ['罚款'],
          fineFen: 3_000_000,
          statedClass: 'general',
          dates: { decided: today, published: today },
        },
      },
      'fine',
    );
    expect(await seen()).toEqual(all('B certificate check fine', { public: '– certificate check fine' }));
  });

  it('disputed, the mark is everywhere at once; answered by another person it is gone', async () => {
    await does('year', `${record('fine')}/dispute`, { ground: 'objection', text: '罚款金额有误。' });
    const marked = 'certificate check fine!';
    expect(await seen()).toEqual(all(`B ${marked}`, { public: `– ${marked}` }));
    await does('market', `${record('fine')}/settle-dispute`, { outcome: 'confirmed', reason: '经核查无误。' });
    expect(await seen()).toEqual(all('B certificate check fine', { public: '– certificate check fine' }));
  });

  it('a fined firm merges into it: its file is the union, and the same law holds for what it took over', async () => {
    on(addMonths(start, 5));
    const taken = (await desk.get('auditor', `/v1/enterprises/${partner}/file`))['penalties']['records'] as {
      id: string;
    }[];
    ids.set('taken-fine', taken[0]!.id);
    await does('regulator', '/v1/successions/mergers', {
      ...{ predecessors: [partner], successor: NEW, on: today, prevailing: NEW },
      paper: { number: `聊市监登记〔${today.slice(0, 4)}〕7780号`, date: today },
    });
    const union = 'certificate check fine taken-fine';
    expect(await seen()).toEqual(all(`B ${union}`, { public: `– ${union}` }));
    const { scoreHundredths, reasons } = await desk.get('year', `/v1/enterprises/${NEW}/grade`);
    expect(scoreHundredths).toBe(7_000);
    expect(reasons).toContainEqual(
      expect.objectContaining({ record: ids.get('taken-fine'), origin: expect.objectContaining({ uscc: partner }) }),
    );
    expect(await desk.get('', `/v1/enterprises/${partner}`)).toMatchObject({ status: 'cancelled' });
    const found = await desk.get('', `/v1/enterprises?q=${partner}`);
    expect(JSON.stringify(found)).toContain(NAME);
  });

  it('honoured, everybody sees it; it adds nothing while a deduction of its size runs', async () => {
    on(addMonths(start, 8));
    await does(
      'award',
      '/v1/records/honours',
      {
        ...{ ...party, field: 'award', programme: 'mayor-quality-award', programmeName: '聊城市市长质量奖' },
        ...{ round: '9', level: 'city', givenOn: today },
      },
      'award',
    );
    const shown = 'certificate check fine award';
    // What was taken over has ended meanwhile, a year after its paper.
    const whole = { auditor: 'B certificate check fine taken-fine award' };
    expect(await seen()).toEqual(all(`B ${shown}`, { public: `– ${shown}`, ...whole }));
    expect((await desk.get('year', `/v1/enterprises/${NEW}/grade`))['scoreHundredths']).toBe(8_500);
  });

  it('revoked for fraud, it is shown only with its revocation, and bars for life whom it may concern', async () => {
    on(addMonths(start, 11));
    const bar = `/v1/enterprises/${NEW}/awards/mayor-quality-award/eligibility`;
    expect(await desk.get('award', bar)).toMatchObject({ eligible: true });
    await does('award', `${record('award')}/revoke`, {
      ...{ forFraud: true, reason: '申报材料弄虚作假' },
      paper: { number: `聊质奖撤〔${today.slice(0, 4)}〕1号`, date: today },
    });
    const shown = 'certificate check fine award';
    const whole = { auditor: 'C certificate check fine taken-fine award' };
    expect(await seen()).toEqual(all(`C ${shown}`, { public: `– ${shown}`, ...whole }));
    for (const as of Object.keys(READERS))
      expect(await desk.get(as, record('award'), READERS[as])).toMatchObject({
        title: '撤销聊城市市长质量奖（弄虚作假）',
        withdrawn: { on: today, forFraud: true },
      });
    for (const as of ['award', 'year', 'auditor']) expect(await desk.get(as, bar)).toMatchObject({ eligible: false });
    for (const as of ['tax', 'market']) expect(await desk.get(as, bar)).toMatchObject({ code: 'NOTHING_TO_TELL' });
  });

  it('what has legally ended is told to nobody but the auditor', async () => {
    on(addMonths(start, 16));
    const shown = 'certificate check award';
    const whole = { auditor: 'C certificate check fine taken-fine award' };
    expect(await seen()).toEqual(all(`C ${shown}`, { public: `– ${shown}`, ...whole }));
    for (const as of Object.keys(READERS).filter((reader) => reader !== 'auditor'))
      expect(await desk.get(as, record('fine'), READERS[as])).toMatchObject({ code: 'RECORD_UNKNOWN' });
    expect(await desk.get('auditor', record('fine'))).toMatchObject({ id: ids.get('fine') });
  });
});
