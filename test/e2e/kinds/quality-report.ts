import { codeOfFirm } from '../../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../../apps/standalone/src/demo/firms';
import { type Desk, partyOf, today } from './desk';

const REPORTS = '/v1/records/quality-reports';
const LATE = '/v1/records/late-quality-reports';
const year = 2025;
/** The demo firm that has a token; it must file. */
const own = codeOfFirm(DEMO_FIRMS[0]!);
const content = '出厂检验合格率99.6%。';
/** It must file as well, by the rules of the demo city, and has not. */
const party = partyOf(5);

export const qualityReport = (desk: Desk): void => {
  it('is filed by the enterprise alone, for itself, and shown to everyone', async () => {
    expect(await desk.refused('market', REPORTS, { year, content })).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const { status, json } = await desk.post('enterprise', REPORTS, { year, content });
    expect(status).toBe(201);
    expect((await desk.post('enterprise', REPORTS, { year, content })).json.id).toBe(json.id);
    const record = `/v1/records/${String(json.id)}`;
    expect(await desk.get('', record)).toMatchObject({
      uscc: own,
      agency: { uscc: own, name: DEMO_FIRMS[0]!.name },
      title: '2025年度企业质量报告',
      decided: today,
      detail: { content: { year, content } },
    });
    const values = { content: '出厂检验合格率99.7%。' };
    expect((await desk.post('enterprise', `${record}/correct`, { reason: '笔误', values })).status).toBe(200);
    expect(await desk.refused('market', `${record}/correct`, { reason: '笔误', values })).toEqual([
      403,
      'NOT_YOUR_RECORD',
    ]);
    expect(await desk.get('', record)).toMatchObject({ detail: { content: values } });
  });

  it('who has not filed in time is told to agencies of quality, and no grade knows of it', async () => {
    const late = `/v1/quality-reports/late?year=${year}`;
    expect(await desk.get('tax', late)).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
    expect(await desk.get('market', late)).toMatchObject({ code: 'FIELD_NOT_COMPETENT' });
    expect(await desk.get('city-office', '/v1/quality-reports/late?year=2026')).toMatchObject({ code: 'NOT_YET_DUE' });
    const { due, firms } = await desk.get('city-office', late);
    expect([due, firms.length]).toEqual(['2026-04-30', 3]);
    expect(firms).toContainEqual({
      uscc: own,
      name: DEMO_FIRMS[0]!.name,
      group: 'award-winner',
      state: 'filed-late',
      filedOn: today,
    });
    expect(firms).toContainEqual({ uscc: party.uscc, name: party.partyName, group: 'municipal', state: 'not-filed' });
    const page = await desk.get('city-office', `${late}&limit=2`);
    const rest = await desk.get('city-office', `${late}&limit=2&after=${String(page.next)}`);
    expect([...page.firms, ...rest.firms]).toEqual(firms);
    expect((await desk.grade(party.uscc)).reasons).toEqual([]);
  });

  it('missing when it was due, it is shared but not published, takes 1.5 points for a year, and falls with its annulment', async () => {
    const before = await desk.grade(party.uscc);
    const missing = { ...party, field: 'quality', year };
    expect(await desk.refused('market', LATE, missing)).toEqual([403, 'FIELD_NOT_COMPETENT']);
    expect(await desk.refused('city-office', LATE, { ...missing, year: 2026 })).toEqual([409, 'NOT_YET_DUE']);
    expect(await desk.refused('city-office', LATE, { ...missing, ...partyOf(4) })).toEqual([
      422,
      'NOT_BOUND_TO_REPORT',
    ]);
    const { status, json } = await desk.post('city-office', LATE, missing);
    expect(status).toBe(201);
    const record = `/v1/records/${String(json.id)}`;
    expect(await desk.get('', record)).toMatchObject({ code: 'RECORD_UNKNOWN' });
    expect(await desk.get('city-office', record)).toMatchObject({
      decided: '2026-05-01',
      detail: { legalEnd: '2027-05-02', content: { due: '2026-04-30' } },
    });
    expect(await desk.refused('enterprise', `${record}/correct`, { reason: '笔误', values: { remark: '无' } })).toEqual(
      [404, 'RECORD_UNKNOWN'],
    );
    const deducted = (await desk.grade(party.uscc)) as { reasons: object[] };
    expect(deducted.reasons).toContainEqual(
      expect.objectContaining({
        record: json.id,
        pointsHundredths: -150,
        clause: expect.objectContaining({ id: '3.7' }),
      }),
    );

    const paper = { number: `聊质强办撤字〔${today.slice(0, 4)}〕1号`, date: today };
    const annulment = { ground: 'authority', reason: '已按期报送', paper };
    expect((await desk.post('city-office', `${record}/annul`, annulment)).status).toBe(200);
    expect(await desk.grade(party.uscc)).toEqual(before);
  });
};
