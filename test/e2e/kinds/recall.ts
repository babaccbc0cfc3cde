import { addDays } from '@platform/calendar';
import { type Desk, partyOf, today } from './desk';

const RECALLS = '/v1/records/recalls';
const party = partyOf(1);
const day = addDays(today, -5);
const kettle = {
  ...party,
  field: 'market',
  recall: 'voluntary',
  product: '电热水壶',
  decidedOn: day,
  defect: '手柄松脱',
};

export const recall = (desk: Desk): void => {
  it('is recorded by the agency of its field alone', async () =>
    expect(await desk.refused('tax', RECALLS, kettle)).toEqual([403, 'FIELD_NOT_COMPETENT']));

  it('begun by the maker itself, everyone is warned and nothing is deducted', async () => {
    const before = await desk.grade(party.uscc);
    const { status, json } = await desk.post('market', RECALLS, kettle);
    expect(status).toBe(201);
    expect(await desk.get('', `/v1/records/${String(json.id)}`)).toMatchObject({
      kindName: { zh: '召回' },
      title: '主动召回：电热水壶',
      detail: { content: { defect: '手柄松脱' } },
    });
    const complete = { on: today, recalled: 1_130 };
    const record = `/v1/records/${String(json.id)}`;
    expect(await desk.refused('tax', `${record}/complete-recall`, complete)).toEqual([403, 'NOT_YOUR_RECORD']);
    expect((await desk.post('market', `${record}/complete-recall`, complete)).status).toBe(200);
    expect(await desk.get('', record)).toMatchObject({
      title: '主动召回：电热水壶（已完成）',
      detail: { content: { completion: complete } },
    });
    expect(await desk.grade(party.uscc)).toEqual(before);
  });

  it('ordered, it is adverse: in summary for everyone, and only for a while', async () => {
    const order = { ...kettle, recall: 'ordered', product: '电饭锅', number: `聊市监召〔${today.slice(0, 4)}〕1号` };
    const { json } = await desk.post('market', RECALLS, order);
    const shown = await desk.get('', `/v1/records/${String(json.id)}`);
    expect(shown).toMatchObject({ title: '责令召回：电饭锅', publicUntil: expect.any(String) });
    expect(shown).not.toHaveProperty('detail');
    expect((await desk.get('', `/v1/enterprises/${party.uscc}/file`)).others.records).toContainEqual(
      expect.objectContaining({ id: json.id }),
    );
  });
};
