import { addDays, SystemClock } from '@platform/calendar';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { pdyCode } from '../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';

const today = new SystemClock().today();
const year = today.slice(0, 4);
const [own, other] = DEMO_FIRMS.slice(0, 2).map((firm) => ({ uscc: codeOfFirm(firm), name: firm.name }));
const firm = own as { uscc: string; name: string };
const rival = other as { uscc: string; name: string };
const party = { uscc: firm.uscc, partyName: firm.name };
const GRANT = { 'zhixin-purpose': 'credit-granting' };
const JOINT = { 'zhixin-purpose': 'joint-measures' };
const PAPER = { number: `聊演行复〔${year}〕8号`, date: today };

const fine = {
  ...party,
  partyCategory: '法人及非法人组织',
  field: 'market',
  number: `聊演市监罚〔${year}〕7001号`,
  measures: ['罚款'],
  fineFen: 5_000_000,
  statedClass: 'general',
  representative: { name: '赵一', idType: '身份证', idNumber: '371502198001010011' },
  dates: { decided: addDays(today, -10), published: addDays(today, -8) },
};

describe('a fine, from the paper to its annulment', () => {
  let city: City;
  let record: string;
  let position: string;
  let keys = 0;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());

  const post = async (as: string, target: string, body: object, headers: Record<string, string> = {}) => {
    const got = await city.ask(as, 'POST', target, {
      body,
      headers: { 'idempotency-key': `story ${++keys}`, ...headers },
    });
    if (got.status < 300) position = String(got.json['position']);
    return got;
  };
  const get = (as: string, target: string, headers: Record<string, string> = {}) =>
    city.ask(as, 'GET', target, { headers: { ...headers, ...(position && { 'zhixin-at-least': position }) } });
  const gradeFor = async (as: string, headers?: Record<string, string>) =>
    (await get(as, `/v1/enterprises/${firm.uscc}/grade`, headers)).json as any;

  it('a clerk records it once, however often it is sent', async () => {
    const first = await post('regulator', '/v1/records/penalties', fine);
    expect([first.status, first.json['repeated']]).toEqual([201, false]);
    record = String(first.json['id']);
    expect(
      (await post('regulator', '/v1/records/penalties', fine, { 'idempotency-key': 'another' })).json,
    ).toMatchObject({ id: record, repeated: true });
    const otherwise = await post('regulator', '/v1/records/penalties', { ...fine, fineFen: 1 });
    expect([otherwise.status, otherwise.json['code']]).toEqual([409, 'ALREADY_RECORDED']);
  });

  it('sees its own write at once, with the person; the bank sees the fine, and no person', async () => {
    const seen = await get('regulator', `/v1/records/${record}`);
    expect(seen.json).toMatchObject({ id: record, persons: { representative: { name: '赵一' } } });
    const told = await get('bank', `/v1/records/${record}`, GRANT);
    expect(told.json).toMatchObject({ detail: { content: { fineFen: 5_000_000 } } });
    expect(told.text).not.toMatch(/赵一|371502198001010011/);
    expect((await get('', `/v1/records/${record}`)).json).not.toHaveProperty('detail');
  });

  it('the grade says why, clause by clause, to whom may know', async () => {
    const told = await gradeFor('bank', GRANT);
    expect(told).toMatchObject({ state: 'rated', grade: 'B', scoreHundredths: 8_500 });
    expect(told.reasons).toEqual([
      expect.objectContaining({ record, kind: 'deduction', pointsHundredths: -1_500, from: today }),
    ]);
    expect(await gradeFor('enterprise')).toMatchObject({ grade: 'B', reasons: told.reasons });
    expect(await gradeFor('')).toMatchObject({ grade: null, scoreHundredths: null, reasons: [] });
    expect(await gradeFor('bank')).toMatchObject({ grade: null, reasons: [] });
    expect(await gradeFor('bank-2', GRANT)).toMatchObject({ grade: null, reasons: [] });
  });

  it('“nothing” and “nothing you may see” look the same', async () => {
    const unknown = pdyCode('91', '371502', 777);
    const { uscc: _, ...hidden } = await gradeFor('');
    const { uscc: __, ...absent } = (await get('', `/v1/enterprises/${unknown}/grade`)).json;
    expect(hidden).toEqual(absent);
    const [missing, kept] = [await get('', '/v1/records/penalty-x'), await get('', '/v1/audit/subjects/x/facts')];
    expect([missing.status, kept.status]).toEqual([404, 403]);
  });

  it('a dispute marks it for everyone at once and leaves the deduction', async () => {
    expect(
      (await post('enterprise', `/v1/records/${record}/dispute`, { ground: 'review', text: '样品有误' })).status,
    ).toBe(200);
    for (const [as, headers] of [['bank', GRANT], ['enterprise'], ['regulator'], ['']] as [string, typeof GRANT?][])
      expect((await get(as, `/v1/records/${record}`, headers)).json['disputed']).toBe(true);
    expect((await gradeFor('bank', GRANT)).reasons[0].disputed).toBe(true);
    expect((await get('bank', `/v1/enterprises/${firm.uscc}/file`, GRANT)).text).toContain('"disputed":true');
  });

  it('another agency may not touch it', async () => {
    for (const as of ['agriculture', 'tax', 'market-371502'])
      expect(
        (await post(as, `/v1/records/${record}/annul`, { ground: 'authority', reason: '误录', paper: PAPER })).json[
          'code'
        ],
      ).toBe('NOT_YOUR_RECORD');
  });

  it('annulled on review it is as if never recorded, but for the auditor', async () => {
    const annul = { ground: 'review', reason: '复议撤销', paper: PAPER };
    expect((await post('regulator', `/v1/records/${record}/annul`, annul)).status).toBe(200);
    expect(await gradeFor('bank', GRANT)).toMatchObject({ grade: 'A', scoreHundredths: 10_000 });
    for (const [as, headers] of [['bank', GRANT], ['regulator'], ['']] as [string, typeof GRANT?][])
      expect((await get(as, `/v1/records/${record}`, headers)).status).toBe(404);
    const facts = (await get('auditor', `/v1/audit/subjects/${firm.uscc}/facts?limit=200`)).json as any;
    expect(facts.facts.map((f: any) => f.type)).toEqual(
      expect.arrayContaining([
        ...['EnterpriseRegistered', 'AuthorisationGranted', 'PenaltyRecorded', 'RecordDisputed', 'RecordAnnulled'],
      ]),
    );
  });

  it('the firm reads who asked, and why they got nothing, but never which officer', async () => {
    const { json, text } = await get('enterprise', `/v1/enterprises/${firm.uscc}/inquiries`);
    const asked = (json as any).inquiries;
    expect(asked).toContainEqual(
      expect.objectContaining({ role: 'bank', purpose: 'credit-granting', basis: 'authorisation', question: 'grade' }),
    );
    expect(asked).toContainEqual(expect.objectContaining({ role: 'bank', refused: 'PURPOSE_REQUIRED' }));
    expect(asked).toContainEqual(expect.objectContaining({ role: 'bank', refused: 'NO_AUTHORISATION' }));
    expect(text).not.toContain('demo:bank');
  });

  it('what the firm withdraws, the bank no longer sees', async () => {
    const held = (await get('enterprise', '/v1/authorisations')).json as any;
    const [{ id }] = held.authorisations;
    expect((await post('enterprise', `/v1/authorisations/${id}/withdraw`, {})).status).toBe(200);
    expect((await gradeFor('bank', GRANT)).scoreHundredths).toBeNull();
  });

  it('an award withdrawn for fraud bars its holder for life, and only from that award', async () => {
    const award = {
      uscc: rival.uscc,
      partyName: rival.name,
      field: 'award',
      programme: 'mayor-quality-award',
      programmeName: '聊城市市长质量奖',
      round: '第九届',
      level: 'city',
      givenOn: addDays(today, -400),
    };
    const given = await post('award', '/v1/records/honours', award);
    expect(given.status).toBe(201);
    const cheated = { forFraud: true, reason: '材料造假', paper: PAPER };
    expect((await post('award', `/v1/records/${given.json['id']}/revoke`, cheated)).status).toBe(200);
    const may = async (as: string, programme: string) =>
      (await get(as, `/v1/enterprises/${rival.uscc}/awards/${programme}/eligibility`)).json['eligible'];
    expect([await may('award', 'mayor-quality-award'), await may('award', 'quality-brand')]).toEqual([false, true]);
    const again = await post('award', '/v1/records/honours', { ...award, round: '第十届', givenOn: today });
    expect([again.status, again.json['code']]).toEqual([409, 'HOLDER_BARRED']);
  });

  it('without a legal basis there is only the watch list, which the public never sees', async () => {
    const entry = { ...party, field: 'market', grounds: '多次被投诉', listedOn: today, number: `聊演列〔${year}〕1号` };
    const serious = await post('regulator', '/v1/lists/entries', { ...entry, list: 'serious' });
    expect([serious.status, serious.json['code']]).toEqual([422, 'LEGAL_BASIS_REQUIRED']);
    expect((await post('regulator', '/v1/lists/watch', entry)).status).toBe(201);
    const lists = `/v1/enterprises/${firm.uscc}/lists`;
    expect((await get('tax', lists, JOINT)).text).toContain('多次被投诉');
    for (const as of ['', 'bank']) expect((await get(as, lists)).text).not.toContain('多次被投诉');
    expect((await get('tax', lists, JOINT)).text).not.toContain('严重违法失信');
  });

  it('no person and no identity number is in the log', () =>
    expect(city.logged.join('\n')).not.toMatch(/赵一|371502198001010011/));
});
