import { addDays } from '@platform/calendar';
import { codeOfFirm } from '../../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../../apps/standalone/src/demo/firms';
import { type Desk, today } from './desk';

const OFFICERS = '/v1/records/quality-officers';
/** The demo firm that has a token. */
const own = codeOfFirm(DEMO_FIRMS[0]!);
const appointed = addDays(today, -400);
const officer = { name: '欧阳质一' };

export const qualityOfficer = (desk: Desk): void => {
  it('is told by the enterprise, named to itself alone, and adds 2 points after a year in office', async () => {
    expect(await desk.refused('city-office', OFFICERS, { appointed, officer })).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const { status, json } = await desk.post('enterprise', OFFICERS, { appointed, officer });
    expect(status).toBe(201);
    const record = `/v1/records/${String(json.id)}`;
    expect(await desk.get('enterprise', record)).toMatchObject({ uscc: own, persons: { officer } });
    for (const as of ['', 'city-office', 'market', 'auditor'])
      expect(JSON.stringify(await desk.get(as, record))).not.toContain(officer.name);
    expect((await desk.grade(own)).reasons).toContainEqual(
      expect.objectContaining({
        ...{ record: json.id, kind: 'addition', pointsHundredths: 200 },
        clause: expect.objectContaining({ id: '4.6' }),
      }),
    );
    expect(await desk.refused('enterprise', OFFICERS, { appointed: today, officer })).toEqual([
      409,
      'OFFICER_IN_OFFICE',
    ]);

    const veto = { on: addDays(today, -3), product: '深沟球轴承', reason: '旋转精度不合格', followed: false };
    expect((await desk.post('enterprise', `${record}/quality-veto`, veto)).status).toBe(200);
    expect(await desk.get('', record)).toMatchObject({ detail: { content: { vetoes: [veto] } } });

    expect((await desk.post('enterprise', `${record}/dismissal`, { on: today })).status).toBe(200);
    expect(await desk.get('', record)).toMatchObject({ code: 'RECORD_UNKNOWN' });
    const { reasons } = (await desk.grade(own)) as { reasons: object[] };
    expect(reasons).not.toContainEqual(expect.objectContaining({ record: json.id }));
  });
};
