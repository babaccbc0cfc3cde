import { addDays } from '@platform/calendar';
import { type Desk, partyOf, today } from './desk';

const ENFORCEMENTS = '/v1/records/court-enforcements';
const party = partyOf(12);
const year = today.slice(0, 4);
const listed = {
  ...{ ...party, field: 'market', enforcement: 'dishonest', court: '聊城市东昌府区人民法院（演示）' },
  ...{ caseNumber: `（${year}）鲁1502执8001号`, openedOn: addDays(today, -40), amountFen: 120_000_000 },
  ...{ obligation: '支付货款及利息', publishedUntil: addDays(today, 690) },
};
const PURPOSE = { 'zhixin-purpose': 'supervision' };

export const courtEnforcement = (desk: Desk): void => {
  const judgments = async (as: string, headers = {}): Promise<string[]> => {
    const { judgments } = await desk.get(as, `/v1/enterprises/${party.uscc}/file`, headers);
    return judgments.records.map(({ id }: { id: string }) => id);
  };

  it('is entered by a competent agency, whoever it is once, and not without the number of its case', async () => {
    expect(await desk.refused('market', ENFORCEMENTS, { ...listed, field: 'tax' })).toEqual([
      403,
      'FIELD_NOT_COMPETENT',
    ]);
    expect(await desk.refused('market', ENFORCEMENTS, { ...listed, caseNumber: '执8号' })).toEqual([
      422,
      'CASE_NUMBER_UNREADABLE',
    ]);
    const { status, json } = await desk.post('market', ENFORCEMENTS, listed);
    expect(status).toBe(201);
    expect(await desk.refused('tax', ENFORCEMENTS, { ...listed, field: 'tax' })).toEqual([409, 'ALREADY_RECORDED']);
    expect(await desk.get('', `/v1/records/${String(json.id)}`)).toMatchObject({
      title: '失信被执行人',
      number: listed.caseNumber,
      publicUntil: addDays(today, 691),
    });
    expect(await judgments('')).toEqual([json.id]);

    const end = { on: today, ending: 'fulfilled' };
    const record = `/v1/records/${String(json.id)}`;
    expect(await desk.refused('tax', `${record}/end-enforcement`, end)).toEqual([403, 'NOT_YOUR_RECORD']);
    expect((await desk.post('market', `${record}/end-enforcement`, end)).status).toBe(200);
    expect(await judgments('')).toEqual([]);
    expect(await judgments('market')).toEqual([]);
  });

  it('the city office enters what nobody has in three working days; merely enforced it is shared alone', async () => {
    const { publishedUntil: _, ...rest } = listed;
    const enforced = { ...rest, enforcement: 'enforced', caseNumber: `（${year}）鲁1502执8002号` };
    const soon = await desk.post('city-office', ENFORCEMENTS, { ...enforced, openedOn: today });
    expect([soon.status, soon.json.code]).toEqual([409, 'AGENCY_STILL_HAS_TIME']);
    expect(soon.json.until > today).toBe(true);
    const { status, json } = await desk.post('city-office', ENFORCEMENTS, enforced);
    expect([status, await judgments(''), await judgments('tax', PURPOSE)]).toEqual([201, [], [json.id]]);
    const paper = { number: `（${year}）鲁1502执8002号之一`, date: today };
    const end = { on: today, ending: 'terminated', paper };
    expect((await desk.post('city-office', `/v1/records/${String(json.id)}/end-enforcement`, end)).status).toBe(200);
    expect(await judgments('tax', PURPOSE)).toEqual([]);
  });
};
