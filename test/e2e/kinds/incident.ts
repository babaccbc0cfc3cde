import { addDays } from '@platform/calendar';
import { type Desk, partyOf, today } from './desk';

const INCIDENTS = '/v1/records/incidents';
const party = partyOf(0);
const day = addDays(today, -5);
const accident = {
  ...party,
  field: 'emergency',
  accident: 'work-safety',
  occurred: { on: day, at: '09:30' },
  reported: { on: day, at: '10:31' },
  dead: 2,
  badlyHurt: 1,
  lossFen: 120_000_000,
  place: '二号车间',
};

export const incident = (desk: Desk): void => {
  it('is recorded by the agency of its field alone', async () =>
    expect(await desk.refused('market', INCIDENTS, accident)).toEqual([403, 'FIELD_NOT_COMPETENT']));

  it('is shown to everyone with its level, vetoes from 较大 on, and is as if it had never been once annulled', async () => {
    const before = await desk.grade(party.uscc);
    const { status, json } = await desk.post('emergency', INCIDENTS, accident);
    expect(status).toBe(201);
    const record = `/v1/records/${String(json.id)}`;
    expect(await desk.get('', record)).toMatchObject({
      kindName: { zh: '事故' },
      title: '生产安全事故：死亡2人，重伤1人，直接经济损失120万元',
      levels: { accident: '一般', 'accident-report': '迟报' },
      detail: { content: { place: '二号车间' } },
    });
    expect((await desk.get('', `/v1/enterprises/${party.uscc}/file`)).others.records).toContainEqual(
      expect.objectContaining({ id: json.id }),
    );
    expect(await desk.grade(party.uscc)).toEqual(before);

    const report = { on: addDays(day, 2), dead: 3, text: '一名伤者抢救无效' };
    expect(await desk.refused('market', `${record}/follow-up`, report)).toEqual([403, 'NOT_YOUR_RECORD']);
    expect((await desk.post('emergency', `${record}/follow-up`, report)).status).toBe(200);
    expect(await desk.get('', record)).toMatchObject({
      levels: { accident: '较大' },
      detail: { content: { dead: 3, followUps: [report] } },
    });
    expect(await desk.grade(party.uscc)).toMatchObject({
      grade: 'D',
      reasons: expect.arrayContaining([
        expect.objectContaining({ record: json.id, kind: 'veto', clause: expect.objectContaining({ id: '5.4' }) }),
      ]),
    });

    const paper = { number: `聊应急撤字〔${today.slice(0, 4)}〕1号`, date: today };
    expect(
      (await desk.post('emergency', `${record}/annul`, { ground: 'authority', reason: '非本企业', paper })).status,
    ).toBe(200);
    expect(await desk.grade(party.uscc)).toEqual(before);
  });
};
