import { addDays } from '@platform/calendar';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { pdyCode } from '../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';
import { deskOf, today } from './kinds/desk';

const year = today.slice(0, 4);
const ago = (days: number): string => addDays(today, -days);
/** The firm of the demo client `enterprise`: it takes over. */
const HEIR = codeOfFirm(DEMO_FIRMS[0]!);
const NAMES = [
  '聊城枫杨渡卤味有限公司',
  '聊城枫杨渡分装有限公司',
  '聊城雪松坞纸业有限公司',
  '聊城雪松坞新纸有限公司',
] as const;
const [OLD, PART, PAPER_MILL, NEW_MILL] = [8001, 8002, 8003, 8004].map((n) => pdyCode('91', '371502', n)) as [
  string,
  string,
  string,
  string,
];
const paper = { number: `聊演市监登记〔${year}〕31号`, date: ago(12) };
const selfCorrection = { number: `聊演市监撤〔${year}〕8号`, date: ago(1) };
const joint = { 'zhixin-purpose': 'joint-measures' };

describe('a merger and a split, over HTTP', () => {
  let city: City;
  let merger: string;
  let penalty: string;
  let watched: string;
  beforeAll(async () => void (city = await openCity()), 120_000);
  afterAll(() => city.close());
  const desk = deskOf(() => city);
  const made = async (as: string, target: string, body: object): Promise<string> => {
    const { status, json } = await desk.post(as, target, body);
    expect([status < 300, json['code']]).toEqual([true, undefined]);
    return String(json['id']);
  };
  const party = (nth: 0 | 1 | 2 | 3) => ({ uscc: [OLD, PART, PAPER_MILL, NEW_MILL][nth], partyName: NAMES[nth] });
  const fine = (nth: 0 | 1 | 2 | 3, number: number, decided: string) =>
    made('market', '/v1/records/penalties', {
      ...{ ...party(nth), field: 'market', partyCategory: '法人及非法人组织', measures: ['罚款'] },
      ...{ number: `聊演市监罚〔${year}〕${number}号`, fineFen: 2_000_000, statedClass: 'general', dates: { decided } },
    });
  const penaltiesOf = async (uscc: string, as = 'market') => {
    const { penalties } = await desk.get(as, `/v1/enterprises/${uscc}/file`);
    return penalties.records.map(({ id, origin }: any) => [id, origin]);
  };
  const honour = (uscc: string | undefined, partyName: string, round: string) => ({
    ...{ uscc, partyName, field: 'award', programme: 'mayor-quality-award', programmeName: '聊城市市长质量奖' },
    ...{ round, level: 'city', givenOn: ago(9) },
  });
  const eligibility = (uscc: string) =>
    desk.get('award', `/v1/enterprises/${uscc}/awards/mayor-quality-award/eligibility`);

  it('a firm with a file', async () => {
    for (const nth of [0, 1, 2, 3] as const)
      await made('market', '/v1/enterprises', { uscc: party(nth).uscc, name: NAMES[nth], district: '371502' });
    penalty = await fine(0, 8001, ago(60));
    watched = await made('market', '/v1/lists/watch', {
      ...{ ...party(0), field: 'market', grounds: '多次投诉', listedOn: ago(50) },
    });
    expect(
      await desk.refused('market', '/v1/successions/mergers', {
        ...{ predecessors: [OLD], successor: HEIR, on: addDays(today, 1), paper },
      }),
    ).toEqual([422, 'DAY_IN_FUTURE']);
    expect(
      await desk.refused('bank', '/v1/successions/mergers', {
        ...{ predecessors: [OLD], successor: HEIR, on: ago(10), paper },
      }),
    ).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  it('merged, it ends, and who took over is found by its name and code', async () => {
    merger = await made('market', '/v1/successions/mergers', {
      ...{ predecessors: [OLD], successor: HEIR, on: ago(10), paper, prevailing: OLD },
    });
    expect(await desk.get('', `/v1/enterprises/${OLD}`)).toMatchObject({
      status: 'cancelled',
      cancelledOn: ago(10),
      successors: [{ uscc: HEIR, how: 'merger', on: ago(10), succession: merger }],
    });
    expect(await desk.get('', `/v1/enterprises/${HEIR}`)).toMatchObject({
      status: 'in-operation',
      predecessors: [{ uscc: OLD, name: NAMES[0], how: 'merger' }],
    });
    const { news, records } = await desk.get('enterprise', '/v1/desk');
    expect(news.facts).toContainEqual(expect.objectContaining({ event: 'MergerRecorded' }));
    expect(JSON.stringify(records)).toContain(penalty);
    for (const typed of ['枫杨渡卤味', OLD])
      expect((await desk.get('', `/v1/enterprises?q=${encodeURIComponent(typed)}`)).enterprises).toMatchObject([
        { uscc: OLD },
        { uscc: HEIR, predecessor: OLD },
      ]);
  });

  it('its records, entries and reasons are the successor’s, with their origin, under the same disclosure', async () => {
    const origin = { uscc: OLD, name: NAMES[0] };
    expect(await penaltiesOf(HEIR)).toContainEqual([penalty, origin]);
    expect(await penaltiesOf(OLD)).toEqual([[penalty, undefined]]);
    expect(await penaltiesOf(HEIR, '')).toContainEqual([penalty, origin]);
    const lists = `/v1/enterprises/${HEIR}/lists`;
    const entry = expect.objectContaining({ id: watched, origin });
    expect((await desk.get('market', lists)).entries).toContainEqual(entry);
    expect((await desk.get('enterprise', lists)).entries).toContainEqual(entry);
    expect((await desk.get('market', `${lists}?on=${ago(11)}`)).entries).not.toContainEqual(entry);
    expect((await desk.get('', lists)).entries).not.toContainEqual(entry);
    const reason = expect.objectContaining({ record: penalty, origin });
    expect((await desk.grade(HEIR)).reasons).toContainEqual(reason);
    const past = async (day: string) =>
      (await desk.get('tax', `/v1/enterprises/${HEIR}/grade?on=${day}`, joint)).reasons;
    expect(await past(ago(11))).not.toContainEqual(reason);
  });

  it('what is recorded or corrected of the old firm later shows in both; the successor disputes it and reads it whole', async () => {
    const later = await fine(0, 8002, ago(5));
    expect(await penaltiesOf(HEIR)).toContainEqual([later, { uscc: OLD, name: NAMES[0] }]);
    await made('market', `/v1/records/${later}/annul`, { ground: 'authority', reason: '误录', paper: selfCorrection });
    expect(await penaltiesOf(HEIR)).not.toContainEqual([later, expect.anything()]);
    await made('enterprise', `/v1/records/${penalty}/dispute`, { ground: 'objection', text: '合并前已整改' });
    expect(await desk.get('enterprise', `/v1/records/${penalty}`)).toMatchObject({ disputed: true, detail: {} });
    expect(await desk.get('', `/v1/records/${penalty}`)).toMatchObject({ disputed: true });
    const linked = { ...party(0), uscc: HEIR, partyName: DEMO_FIRMS[0]!.name, field: 'market', sameActAs: [penalty] };
    await made('market', '/v1/records/checks', {
      ...{ ...linked, checkKind: 'inspection', checkedOn: ago(2), finalOn: ago(2), result: 'passed', number: '8001' },
    });
  });

  it('a bar passes where its holder prevails; where nobody said so the office decides', async () => {
    const revoke = async (uscc: string | undefined, name: string, round: string): Promise<string> => {
      const id = await made('award', '/v1/records/honours', honour(uscc, name, round));
      const withdrawal = { number: `聊演奖撤〔${year}〕${round}号`, date: ago(8) };
      await made('award', `/v1/records/${id}/revoke`, { forFraud: true, reason: '造假', paper: withdrawal });
      await city.settled();
      return id;
    };
    const id = await revoke(PAPER_MILL, NAMES[2], '81');
    await made('market', '/v1/successions/mergers', {
      ...{ predecessors: [PAPER_MILL], successor: NEW_MILL, on: ago(7), paper },
    });
    expect(await eligibility(NEW_MILL)).toMatchObject({
      eligible: false,
      bar: { undecided: true, holder: PAPER_MILL },
    });
    const grant = honour(NEW_MILL, NAMES[3], '82');
    expect(await desk.refused('award', '/v1/records/honours', grant)).toEqual([409, 'BAR_UNDECIDED']);
    await made('award', `/v1/records/${id}/bar`, { heir: NEW_MILL, follows: true, reason: '原控制人继续控制。' });
    await city.settled();
    expect(await desk.refused('award', '/v1/records/honours', grant)).toEqual([409, 'HOLDER_BARRED']);
    await made('award', `/v1/records/${id}/annul-revocation`, {
      ...{ ground: 'authority', reason: '查无实据', paper: { number: `聊演奖复〔${year}〕1号`, date: ago(1) } },
    });
    expect(await eligibility(NEW_MILL)).toMatchObject({ eligible: true });
  });

  it('a part has what the parent has from before the split, and not what comes after', async () => {
    await made('market', '/v1/successions/splits', {
      ...{ parent: HEIR, parts: [PART], parentEnds: false, on: ago(3), paper },
    });
    expect(await penaltiesOf(PART)).toContainEqual([penalty, { uscc: OLD, name: NAMES[0] }]);
    const { entries } = await desk.get('market', `/v1/enterprises/${PART}/lists`);
    expect(entries).toContainEqual(expect.objectContaining({ id: watched }));
    expect(await desk.get('', `/v1/enterprises/${HEIR}`)).toMatchObject({ status: 'in-operation' });
  });

  it('annulled, the merger is as if never recorded', async () => {
    await made('city-office', `/v1/successions/${merger}/annul`, { reason: '登记有误' });
    expect(await desk.get('', `/v1/enterprises/${OLD}`)).toMatchObject({ status: 'in-operation' });
    expect(await desk.get('', `/v1/enterprises/${HEIR}`)).not.toHaveProperty('predecessors');
    for (const uscc of [HEIR, PART]) expect(await penaltiesOf(uscc)).not.toContainEqual([penalty, expect.anything()]);
    expect((await desk.grade(HEIR)).reasons).not.toContainEqual(expect.objectContaining({ record: penalty }));
    const found = (await desk.get('', `/v1/enterprises?q=${encodeURIComponent('枫杨渡卤味')}`)).enterprises;
    expect(found.map(({ uscc }: any) => uscc)).toEqual([OLD]);
    const facts = await desk.get('auditor', `/v1/audit/subjects/${OLD}/facts?limit=500`);
    expect(facts.facts.map(({ type }: any) => type)).toEqual(
      expect.arrayContaining(['MergerRecorded', 'EnterpriseCancelled', 'SuccessionAnnulled', 'EnterpriseRestored']),
    );
  });
});
