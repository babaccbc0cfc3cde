import { addDays, SystemClock } from '@platform/calendar';
import { codeOfAgency, codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_AGENCIES } from '../../apps/standalone/src/demo/agencies';
import { pdyCode } from '../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';

const today = new SystemClock().today();
const year = today.slice(0, 4);
const firm = DEMO_FIRMS.find(({ history }) => history === 'spotless')!;
const party = { uscc: codeOfFirm(firm), partyName: firm.name };
const codeOf = (key: string) => codeOfAgency(DEMO_AGENCIES.find((agency) => agency.key === key)!);
const JOINT = { 'zhixin-purpose': 'joint-measures' };

const fine = {
  ...party,
  partyCategory: '法人及非法人组织',
  field: 'market',
  number: `聊演市监罚〔${year}〕8001号`,
  measures: ['罚款'],
  fineFen: 5_000_000,
  dates: { decided: addDays(today, -10) },
};
const award = {
  ...party,
  field: 'award',
  programme: 'mayor-quality-award',
  programmeName: '聊城市市长质量奖',
  round: '第九届',
  level: 'city',
  givenOn: addDays(today, -400),
};

describe('records as their offices make them', () => {
  let city: City;
  let keys = 0;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());

  const post = (as: string, target: string, body: object) =>
    city.ask(as, 'POST', target, { body, headers: { 'idempotency-key': `records ${++keys}` } });
  const codeOfPost = async (...asked: Parameters<typeof post>) => {
    const { status, json } = await post(...asked);
    return [status, json['code']];
  };
  const get = async (as: string, target: string, headers = {}) => {
    await city.settled();
    return city.ask(as, 'GET', target, { headers });
  };

  it('says what a person should look at, each time it is sent', async () => {
    const odd = { ...fine, number: `聊演市监罚〔${year}〕8002号`, statedClass: 'minor', fineFen: 500_000_000 };
    for (const status of ['first', 'again']) {
      const { json } = await post('regulator', '/v1/records/penalties', odd);
      expect([status, json['repeated'], json['warnings']]).toEqual([
        status,
        status === 'again',
        [expect.objectContaining({ code: 'CLASS_CONTRADICTS_AMOUNT' })],
      ]);
    }
    expect((await post('regulator', '/v1/records/penalties', fine)).json).not.toHaveProperty('warnings');
  });

  it('a firm is found by the registration number a paper names', async () => {
    const uscc = pdyCode('91', '371502', 332);
    const paper = { ...fine, uscc, partyName: '聊城珩远轴承有限公司', number: `聊演市监罚〔${year}〕8006号` };
    const named = { ...paper, otherCodes: { registration: '371500200001239' } };
    expect((await post('regulator', '/v1/records/penalties', named)).status).toBe(201);
    expect((await get('', '/v1/enterprises?q=371500200001239')).text).toContain(uscc);
  });

  it('only the office of an award gives it, and asks about it', async () => {
    const honours = '/v1/records/honours';
    const county = { ...award, field: 'market' };
    expect(await codeOfPost('market-371502', honours, county)).toEqual([422, 'CONTRADICTS_PROGRAMME']);
    expect(await codeOfPost('market-371502', honours, award)).toEqual([403, 'FIELD_NOT_COMPETENT']);
    expect(await codeOfPost('award', honours, { ...award, level: 'state' })).toEqual([422, 'CONTRADICTS_PROGRAMME']);
    expect(await codeOfPost('award', honours, { ...award, programme: 'mayor-award' })).toEqual([
      422,
      'PROGRAMME_UNKNOWN',
    ]);
    const brand = { ...award, field: 'market', level: 'county', programme: 'linqing-quality-brand' };
    expect(await codeOfPost('market', honours, brand)).toEqual([403, 'NOT_THE_AWARD_OFFICE']);
    expect(await codeOfPost('market-371502', honours, brand)).toEqual([403, 'REGION_NOT_COMPETENT']);
    expect((await post('market-371581', honours, brand)).status).toBe(201);
    const may = async (as: string, programme: string) => {
      const { status, json } = await get(as, `/v1/enterprises/${party.uscc}/awards/${programme}/eligibility`);
      return status === 200 ? json['eligible'] : json['code'];
    };
    expect(await may('award', award.programme)).toBe(true);
    expect(await may('market-371581', 'linqing-quality-brand')).toBe(true);
    for (const [as, programme] of [
      ['market-371581', award.programme],
      ['market-371502', 'linqing-quality-brand'],
      ['market', 'linqing-quality-brand'],
      ['award', 'linqing-quality-brand'],
      ['enterprise', award.programme],
    ] as const)
      expect([as, await may(as, programme)]).toEqual([as, 'NOTHING_TO_TELL']);
    expect(await may('award', 'mayor-quality-awrd')).toBe('PROGRAMME_UNKNOWN');
  });

  it('an award withdrawn for fraud is shown as withdrawn, wherever it is shown', async () => {
    const given = await post('award', '/v1/records/honours', award);
    const { id } = given.json;
    const correct = { reason: '笔误', values: { level: 'state' } };
    expect(await codeOfPost('award', `/v1/records/${id}/correct`, correct)).toEqual([422, 'CONTRADICTS_PROGRAMME']);
    const paper = { number: `聊演奖撤字〔${year}〕2号`, date: addDays(today, -1) };
    const revoke = { forFraud: true, reason: '材料造假', paper };
    expect((await post('award', `/v1/records/${id}/revoke`, revoke)).status).toBe(200);
    const withdrawn = { on: paper.date, forFraud: true, number: paper.number };
    const title = '撤销聊城市市长质量奖（弄虚作假）';
    expect((await get('', `/v1/records/${id}`)).json).toMatchObject({ title, withdrawn });
    expect((await get('award', `/v1/records/${id}`)).json).toMatchObject({
      withdrawn: { ...withdrawn, reason: '材料造假' },
    });
    const file = (await get('', `/v1/enterprises/${party.uscc}/file`)).json as any;
    expect(file.honours.records.map((record: any) => record.id)).not.toContain(id);
    expect(file.others.records).toContainEqual(
      expect.objectContaining({ id, title, statusName: '荣誉已撤销（弄虚作假）' }),
    );
    const grade = (await get('tax', `/v1/enterprises/${party.uscc}/grade`, JOINT)).json as any;
    expect(grade.reasons).toContainEqual(expect.objectContaining({ record: id, title, kind: 'deduction' }));
  });

  it('a sole trader does not become findable by its operator’s name', async () => {
    const trader = { uscc: pdyCode('92', '371502', 331), partyCategory: '个体工商户', partyName: '欧阳一一' };
    const paper = { ...fine, ...trader, operator: { name: '欧阳一一' }, number: `聊演市监罚〔${year}〕8003号` };
    expect(await codeOfPost('regulator', '/v1/records/penalties', paper)).toEqual([422, 'TRADE_NAME_REQUIRED']);
    const named = { ...paper, partyName: `个体工商户${trader.uscc}` };
    expect((await post('regulator', '/v1/records/penalties', named)).status).toBe(201);
    expect((await get('', `/v1/enterprises?q=${encodeURIComponent('欧阳一一')}`)).text).not.toContain(trader.uscc);
  });

  it('one paper stays one record while its agency’s chain grows, and names nobody unsaid', async () => {
    const own = { ...fine, number: `聊演市监罚〔${year}〕8004号` };
    const district = { ...fine, number: `东演市监罚〔${year}〕8005号` };
    const first = [
      await post('regulator', '/v1/records/penalties', own),
      await post('market-371502', '/v1/records/penalties', district),
    ].map(({ json }) => json['id']);
    for (const predecessor of ['market-371502', 'market-371581']) {
      const succession = { predecessors: [codeOf(predecessor)], on: today };
      expect((await post('city-office', `/v1/agencies/${codeOf('market')}/succeed`, succession)).status).toBe(200);
      await city.settled();
      const again = [
        await post('regulator', '/v1/records/penalties', own),
        await post('regulator', '/v1/records/penalties', { ...district, agency: codeOf('market-371502') }),
      ].map(({ json }) => [json['id'], json['repeated']]);
      expect(again).toEqual(first.map((id) => [id, true]));
    }
    const person = { ...own, representative: { name: '赵一' } };
    expect(await codeOfPost('regulator', '/v1/records/penalties', person)).toEqual([409, 'PERSON_NOT_RECORDED']);
    const values = { representative: { name: '赵一' } };
    const correct = `/v1/records/${String(first[0])}/correct`;
    expect(await codeOfPost('regulator', correct, { reason: '补充', values })).toEqual([422, 'PERSON_IN_VALUES']);
    expect(
      (await post('regulator', correct, { reason: '补充', values: {}, representative: values.representative })).status,
    ).toBe(200);
    expect((await post('regulator', '/v1/records/penalties', person)).json).toMatchObject({ repeated: true });
    const long = { remark: '违'.repeat(2_001) };
    const refused = await post('regulator', correct, { reason: '补充', values: long });
    expect([refused.status, refused.json['fields']]).toEqual([422, ['remark']]);
  });
});
