import { addDays } from '@platform/calendar';
import { type Desk, partyOf, today } from './desk';

const GRADES = '/v1/records/outside-grades';
const party = partyOf(10);
const year = Number(today.slice(0, 4));
const graded = {
  ...{ ...party, field: 'tax', scheme: 'tax-credit', period: String(year - 2), step: 'A' },
  ...{ givenOn: addDays(today, -300), legalBasis: '纳税缴费信用管理办法第十八条' },
};
const PURPOSE = { 'zhixin-purpose': 'supervision' };

export const outsideGrade = (desk: Desk): void => {
  const now = async (as: string, headers = {}): Promise<string[]> => {
    const { grades } = await desk.get(as, `/v1/enterprises/${party.uscc}/outside-grades`, headers);
    return grades.map(({ id }: { id: string }) => id);
  };
  const filed = async (as: string, headers = {}): Promise<string[]> => {
    const { evaluations } = await desk.get(as, `/v1/enterprises/${party.uscc}/file`, headers);
    return evaluations.records.map(({ id }: { id: string }) => id);
  };

  it('is recorded by the agency whose scheme it is, by steps of its ladder', async () => {
    expect(await desk.refused('market', GRADES, graded)).toEqual([403, 'FIELD_NOT_COMPETENT']);
    expect(await desk.refused('market', GRADES, { ...graded, field: 'market' })).toEqual([
      422,
      'RECORDED_IN_ANOTHER_FIELD',
    ]);
    expect(await desk.refused('tax', GRADES, { ...graded, step: 'E' })).toEqual([422, 'STEP_UNKNOWN']);
    expect(await desk.refused('tax', GRADES, { ...graded, scheme: 'taxes' })).toEqual([422, 'SCHEME_UNKNOWN']);
    expect(await desk.refused('tax', GRADES, { ...graded, legalBasis: undefined })).toEqual([400, 'INVALID_FIELDS']);
  });

  it('favourable it is for everyone; an adverse one after it is shared alone, and takes no points here', async () => {
    const before = await desk.grade(party.uscc);
    const good = (await desk.post('tax', GRADES, graded)).json.id as string;
    expect([await now(''), await filed('')]).toEqual([[good], [good]]);

    const later = { ...graded, period: String(year - 1), step: 'D', givenOn: addDays(today, -3) };
    const bad = (await desk.post('tax', GRADES, later)).json.id as string;
    expect([await now(''), await filed('')]).toEqual([[good], [good]]);
    expect(await desk.get('', `/v1/records/${bad}`)).toMatchObject({ code: 'RECORD_UNKNOWN' });
    expect([await now('market'), await now('market', PURPOSE), await filed('market', PURPOSE)]).toEqual([
      [good],
      [bad],
      [bad, good],
    ]);
    expect(await desk.grade(party.uscc)).toEqual(before);

    const paper = { number: `税聊撤〔${year}〕1号`, date: today };
    const annulment = { ground: 'authority', reason: '复评更正', paper };
    expect((await desk.post('tax', `/v1/records/${bad}/annul`, annulment)).status).toBe(200);
    expect(await now('market', PURPOSE)).toEqual([good]);
  });

  it('a neutral one that no law publishes is shared alone; of customs one is for everyone', async () => {
    const shared = { ...graded, ...partyOf(11), step: 'M' };
    const { json } = await desk.post('tax', GRADES, shared);
    expect(await desk.get('', `/v1/records/${String(json.id)}`)).toMatchObject({ code: 'RECORD_UNKNOWN' });
    const customs = { ...graded, field: 'customs', scheme: 'customs-credit', period: graded.givenOn };
    const own = await desk.post('customs', GRADES, {
      ...customs,
      step: '常规管理企业',
      legalBasis: '海关总署令第251号',
    });
    expect(await desk.get('', `/v1/records/${String(own.json.id)}`)).toMatchObject({
      title: `海关企业信用等级：常规管理企业（${graded.givenOn}）`,
      kindName: { zh: '他评等级' },
    });
  });
};
