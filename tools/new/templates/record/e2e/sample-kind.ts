import { addDays } from '@platform/calendar';
import { type Desk, partyFor, today } from './desk';

const ROUTE = '/v1/records/sample-kinds';
const party = partyFor('sample-kind');
const day = addDays(today, -5);
const paper = { ...party, field: 'market', decidedOn: day, number: `聊市监〔${today.slice(0, 4)}〕1号` };

export const sampleKind = (desk: Desk): void => {
  it('is recorded by the agency of its field alone', async () =>
    expect(await desk.refused('tax', ROUTE, paper)).toEqual([403, 'FIELD_NOT_COMPETENT']));

  it('is recorded, shown, and stands in the file', async () => {
    const { status, json } = await desk.post('market', ROUTE, paper);
    expect(status).toBe(201);
    expect(await desk.get('market', `/v1/records/${String(json.id)}`)).toMatchObject({
      number: paper.number,
      detail: { content: { decidedOn: day } },
    });
    const file = await desk.get('market', `/v1/enterprises/${party.uscc}/file`);
    expect(file.others.records).toContainEqual(expect.objectContaining({ id: json.id }));
  });

  it('to be written: what everyone is told of it, until when, and what it does to the grade', async () => {
    const { json } = await desk.post('market', ROUTE, paper);
    expect(await desk.get('', `/v1/records/${String(json.id)}`)).toMatchObject({ title: 'write the title' });
    expect(await desk.grade(party.uscc)).toMatchObject({ grade: 'write the grade' });
  });
};
