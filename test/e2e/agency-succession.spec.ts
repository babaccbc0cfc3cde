import { addDays } from '@platform/calendar';
import { DEMO_AGENCIES, type DemoAgency } from '../../apps/standalone/src/demo/agencies';
import { codeOfAgency } from '../../apps/standalone/src/demo/clients';
import { type City, openCity } from './city';
import { deskOf, partyOf, today } from './kinds/desk';

const year = today.slice(0, 4);
const party = partyOf(10);
const codeOf = (key: string) => codeOfAgency(DEMO_AGENCIES.find((agency) => agency.key === key) as DemoAgency);
const correction = { reason: '笔误', values: { remark: '已核对' } };

describe('what one agency recorded and another took over 质监并入市场监管', () => {
  let city: City;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());
  const desk = deskOf(() => city);

  it('is the successor’s to correct, to end and to annul, and nobody else’s', async () => {
    const penalty = await desk.post('market-371502', '/v1/records/penalties', {
      ...{ ...party, field: 'market', region: '371502', partyCategory: '法人及非法人组织', measures: ['罚款'] },
      ...{ number: `东演市监罚〔${year}〕8101号`, fineFen: 2_000_000, statedClass: 'general' },
      dates: { decided: addDays(today, -30) },
    });
    const entry = await desk.post('market-371502', '/v1/lists/watch', {
      ...{ ...party, field: 'market', region: '371502', grounds: '多次投诉', listedOn: addDays(today, -20) },
    });
    expect([penalty.status, entry.status]).toEqual([201, 201]);
    const record = `/v1/records/${String(penalty.json['id'])}`;
    const listed = `/v1/lists/watch/${String(entry.json['id'])}/take-off`;
    const off = { on: today, reason: '已整改' };
    expect(await desk.refused('market', `${record}/correct`, correction)).toEqual([422, 'REVIEW_DECISION_REQUIRED']);

    const succession = { predecessors: [codeOf('market-371502')], on: today };
    const taken = await desk.post('city-office', `/v1/agencies/${codeOf('market')}/succeed`, succession);
    expect(taken.status).toBe(200);
    await city.settled();
    expect(await desk.refused('market-371502', `${record}/correct`, correction)).toEqual([403, 'AGENCY_CLOSED']);
    expect(await desk.refused('construction', `${record}/correct`, correction)).toEqual([403, 'NOT_YOUR_RECORD']);
    expect((await desk.post('market', `${record}/correct`, correction)).status).toBe(200);
    expect((await desk.post('market', listed, off)).status).toBe(200);
    expect(await desk.get('market', record)).toMatchObject({
      agency: { uscc: codeOf('market-371502') },
      detail: { content: { remark: '已核对' } },
    });
    const paper = { number: `聊演市监撤〔${year}〕81号`, date: today };
    const annulment = { ground: 'authority', reason: '事实不清', paper };
    expect((await desk.post('market', `${record}/annul`, annulment)).status).toBe(200);
    expect(await desk.get('', record)).toMatchObject({ code: 'RECORD_UNKNOWN' });
  });
});
