import { addDays } from '@platform/calendar';
import { codeOfFirm } from '../../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../../apps/standalone/src/demo/firms';
import { type Desk, today } from './desk';

const COMPENSATIONS = '/v1/records/advance-compensations';
const own = codeOfFirm(DEMO_FIRMS[0]!);
const paid = { paid: addDays(today, -7), consumers: 12, amountFen: 1_850_000, product: '深沟球轴承' };

export const advanceCompensation = (desk: Desk): void => {
  it('is told by the enterprise, shown to everyone, and changes no grade', async () => {
    const before = await desk.grade(own);
    expect(await desk.refused('market', COMPENSATIONS, paid)).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const { status, json } = await desk.post('enterprise', COMPENSATIONS, paid);
    expect(status).toBe(201);
    const record = `/v1/records/${String(json.id)}`;
    expect(await desk.get('', record)).toMatchObject({
      uscc: own,
      title: '先行赔偿：12名消费者，1.85万元',
      detail: { content: paid },
    });
    const correction = { reason: '笔误', values: { consumers: 13 } };
    expect((await desk.post('enterprise', `${record}/correct`, correction)).status).toBe(200);
    expect(await desk.get('', record)).toMatchObject({ title: '先行赔偿：13名消费者，1.85万元' });
    expect(await desk.grade(own)).toEqual(before);
  });
};
