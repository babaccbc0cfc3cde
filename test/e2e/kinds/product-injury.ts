import { addDays } from '@platform/calendar';
import { type Desk, partyOf, today } from './desk';

const INJURIES = '/v1/records/product-injuries';
const party = partyOf(13);
const injury = {
  ...{
    ...party,
    field: 'health',
    hospital: '聊城市某某医院（演示）',
    number: '伤监0001',
    injuredOn: addDays(today, -4),
  },
  ...{ product: '电热水壶', category: '家用电器', severity: '重度', injuredPart: '上肢', facts: '手柄受热松脱。' },
};
const PURPOSE = { 'zhixin-purpose': 'supervision' };

export const productInjury = (desk: Desk): void => {
  it('is recorded by a health agency alone, and names nobody', async () => {
    expect(await desk.refused('market', INJURIES, injury)).toEqual([403, 'FIELD_NOT_COMPETENT']);
    expect(await desk.refused('market', INJURIES, { ...injury, field: 'market' })).toEqual([
      422,
      'RECORDED_IN_ANOTHER_FIELD',
    ]);
    const named = { ...injury, facts: '伤者身份证号371502199001010011。' };
    expect(await desk.refused('health', INJURIES, named)).toEqual([422, 'IDENTITY_NUMBER_IN_TEXT']);
  });

  it('is told to agencies and the firm, not to the public, and leaves the grade as it is', async () => {
    const before = await desk.grade(party.uscc);
    const { status, json } = await desk.post('health', INJURIES, injury);
    expect(status).toBe(201);
    const record = `/v1/records/${String(json.id)}`;
    for (const as of ['', 'bank', 'market'])
      expect(await desk.get(as, record)).toMatchObject({ code: 'RECORD_UNKNOWN' });
    for (const [as, headers] of [
      ['health', {}],
      ['city-office', {}],
      ['market', PURPOSE],
    ] as const)
      expect(await desk.get(as, record, headers)).toMatchObject({
        title: '产品伤害（重度）：电热水壶',
        detail: { content: { injuredPart: '上肢', category: '家用电器' } },
      });
    expect(await desk.grade(party.uscc)).toEqual(before);
    const repair = { authority: '聊城市卫生健康委员会', paper: { number: '聊卫信修1号', date: today } };
    expect(await desk.refused('health', `${record}/repair`, repair)).toEqual([422, 'NOTHING_TO_REPAIR']);
  });

  it('is told to the firm whose product it was', async () => {
    const own = { ...injury, uscc: '91371502PDY00001XC', partyName: '聊城澜岳轴承有限公司' };
    const { json } = await desk.post('health', INJURIES, own);
    expect(await desk.get('enterprise', `/v1/records/${String(json.id)}`)).toMatchObject({ uscc: own.uscc });
  });
};
