import { addDays } from '@platform/calendar';
import { type City, openCity } from './city';
import { deskOf, partyOf, today } from './kinds/desk';

const party = partyOf(9);
const year = today.slice(0, 4);
const decided = addDays(today, -120);
const penalty = {
  ...{ ...party, field: 'market', partyCategory: '法人及非法人组织', number: `聊市监处罚〔${year}〕909号` },
  ...{ measures: ['罚款'], fineFen: 2_000_000, statedClass: 'general', dates: { decided } },
};
const paper = { number: `鲁市监信修〔${year}〕9号`, date: addDays(today, -1) };
const repair = { authority: '山东省市场监督管理局', paper };

describe('a repair decided elsewhere, over HTTP', () => {
  let city: City;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());
  const desk = deskOf(() => city);

  it('ends publication, sharing and use together; withdrawn, all is as before', async () => {
    const joint = { 'zhixin-purpose': 'joint-measures' };
    const graded = () => desk.grade(party.uscc);
    const clean = await graded();
    const { json, status } = await desk.post('market', '/v1/records/penalties', penalty);
    expect(status).toBe(201);
    const record = `/v1/records/${String(json.id)}`;
    const seenBy = async (who: string, headers = {}): Promise<boolean> =>
      'id' in (await desk.get(who, record, headers));
    const fined = await graded();
    expect(fined.reasons).toContainEqual(expect.objectContaining({ record: json.id, kind: 'deduction' }));
    expect([await seenBy(''), await seenBy('tax', joint), await seenBy('market')]).toEqual([true, true, true]);

    expect(await desk.refused('tax', `${record}/repair`, repair)).toEqual([403, 'NOT_YOUR_RECORD']);
    expect((await desk.post('market', `${record}/repair`, repair)).status).toBe(200);
    expect([await seenBy(''), await seenBy('tax', joint), await seenBy('market')]).toEqual([false, false, false]);
    expect(await desk.get('auditor', record)).toMatchObject({
      repaired: { on: paper.date, number: paper.number, authority: repair.authority },
    });
    expect(await graded()).toEqual(clean);

    const withdrawal = { reason: '修复材料虚假', paper: { number: `鲁市监信撤〔${year}〕1号`, date: today } };
    expect((await desk.post('market', `${record}/withdraw-repair`, withdrawal)).status).toBe(200);
    expect([await seenBy(''), await seenBy('tax', joint), await seenBy('market')]).toEqual([true, true, true]);
    expect(await graded()).toMatchObject({ grade: fined.grade, scoreHundredths: fined.scoreHundredths });
  });
});
