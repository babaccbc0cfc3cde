import { addDays, FixedClock, SystemClock } from '@platform/calendar';
import { codeOfAgency, codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { DEMO_AGENCIES, type DemoAgency } from '../../apps/standalone/src/demo/agencies';
import { DEMO_FIRMS, type DemoFirm } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';
import { deskOf } from './kinds/desk';

/** The Monday before the National day of 2026: 1 to 7 October are off, Saturday 10 October is worked. */
const OPENED = '2026-09-28';
const [DUE, DUE_WITH_HELP] = ['2026-10-08', '2026-10-13'];

const firm = DEMO_FIRMS[0] as DemoFirm;
const party = { uscc: codeOfFirm(firm), partyName: firm.name };
const codeOf = (key: string) => codeOfAgency(DEMO_AGENCIES.find((agency) => agency.key === key) as DemoAgency);
/** Two people of one agency. */
const [FIRST, SECOND, AGENCY] = ['regulator', 'market', codeOf('market')];
const OBJECTION = { ground: 'objection', text: '处罚金额有误。' };
const penalty = (n: number) => ({
  ...{ ...party, field: 'market', partyCategory: '法人及非法人组织', number: `聊演市监罚〔2026〕80${n}号` },
  ...{ measures: ['罚款'], fineFen: 2_000_000, statedClass: 'general', dates: { decided: '2026-09-01' } },
});

describe('a dispute, from its first day to its answer', () => {
  const clock = new FixedClock(`${OPENED}T02:00:00.000Z`);
  let city: City;
  beforeAll(async () => void (city = await openCity({}, undefined, undefined, clock)), 120_000);
  afterAll(() => city.close());
  const desk = deskOf(() => city);
  const on = (day: string) => clock.set(`${day}T02:00:00.000Z`);
  const done = async (as: string, target: string, body: object) => {
    const { status, json } = await desk.post(as, target, body);
    expect([target, status, json['code']]).toEqual([target, expect.any(Number), undefined]);
    return String(json['id']);
  };
  const own = async () => (await desk.get('enterprise', `/v1/enterprises/${party.uscc}/disputes`))['cases'];
  const ofAgency = async (state: string) =>
    (await desk.get(SECOND, `/v1/agencies/${AGENCY}/disputes?state=${state}`))['cases'];
  const counts = async () => {
    const { open, late, agencies } = await desk.get('city-office', '/v1/disputes');
    return [open, late, agencies];
  };

  it('of a record: marked at once, due by the calendar, late when nobody answers, answered by another person', async () => {
    const id = await done(FIRST, '/v1/records/penalties', penalty(1));
    const record = `/v1/records/${id}`;
    const withNumber = { ...OBJECTION, text: '法定代表人身份证号371502198001010011有误' };
    expect(await desk.refused('enterprise', `${record}/dispute`, withNumber)).toEqual([422, 'IDENTITY_NUMBER_IN_TEXT']);
    await done('enterprise', `${record}/dispute`, OBJECTION);
    expect(await desk.get('', record)).toMatchObject({ disputed: true });

    const opened = { uscc: party.uscc, ...OBJECTION, openedOn: OPENED, dueOn: DUE, provisional: false, late: false };
    const theCase = {
      ...opened,
      id: `${id}.1`,
      agency: { uscc: AGENCY },
      item: { id, kind: 'penalty' },
      state: 'open',
    };
    for (const cases of [await own(), await ofAgency('open')]) expect(cases).toMatchObject([theCase]);
    const caseOf = `/v1/disputes/${id}.1`;
    for (const as of [FIRST, 'enterprise', 'auditor']) expect(await desk.get(as, caseOf)).toMatchObject(theCase);
    for (const as of ['city-office', 'tax', 'bank', 'market-371502', 'award'])
      expect(await desk.get(as, caseOf)).toMatchObject({ code: 'CASE_UNKNOWN' });
    expect(await desk.get('tax', `/v1/agencies/${AGENCY}/disputes`)).toMatchObject({ code: 'NOT_YOUR_AGENCY' });
    expect(await counts()).toMatchObject([1, 0, [{ uscc: AGENCY, open: 1, late: 0 }]]);

    const help = { body: '聊城市产品质量检验所（演示）', reason: '须核对缴款记录' };
    expect(await desk.refused('tax', `${caseOf}/extend`, help)).toEqual([404, 'CASE_UNKNOWN']);
    await done(FIRST, `${caseOf}/extend`, help);
    expect(await desk.refused(FIRST, `${caseOf}/extend`, help)).toEqual([409, 'ALREADY_EXTENDED']);
    expect(await own()).toMatchObject([{ dueOn: DUE_WITH_HELP, help }]);

    on(addDays(DUE_WITH_HELP, 1));
    expect(await ofAgency('open')).toMatchObject([{ late: true }]);
    expect(await counts()).toMatchObject([1, 1, [{ uscc: AGENCY, open: 1, late: 1 }]]);
    expect((await city.ask('operator', 'GET', '/metrics')).text).toContain(
      `zhixin_disputes_late{agency="${AGENCY}"} 1`,
    );
    const answer = { outcome: 'confirmed', reason: '经核查，处罚金额无误。' };
    expect(await desk.refused(FIRST, `${record}/settle-dispute`, answer)).toEqual([403, 'OTHER_PERSON_REQUIRED']);
    await done(SECOND, `${record}/settle-dispute`, answer);
    expect(await desk.get('', record)).toMatchObject({ disputed: false });
    const closed = { state: 'answered', outcome: 'confirmed', answer: answer.reason, late: true };
    for (const cases of [await own(), await ofAgency('closed')]) expect(cases).toMatchObject([closed]);
    expect([await ofAgency('open'), await counts()]).toEqual([[], [0, 0, []]]);
  });

  it('of a record corrected by who made it: another person says so; with the record the case falls and rises', async () => {
    on(OPENED);
    const id = await done(FIRST, '/v1/records/penalties', penalty(2));
    const record = `/v1/records/${id}`;
    await done('enterprise', `${record}/dispute`, OBJECTION);
    const corrected = { outcome: 'corrected', reason: '罚款金额已更正。' };
    expect(await desk.refused(SECOND, `${record}/settle-dispute`, corrected)).toEqual([409, 'NOT_CORRECTED_YET']);
    const paper = { number: '聊演市监撤〔2026〕2号', date: OPENED };
    await done(FIRST, `${record}/annul`, { ground: 'authority', reason: '误录', paper });
    expect((await own()).map((c: { id: string }) => c.id)).not.toContain(`${id}.1`);
    expect(await desk.get('auditor', `/v1/disputes/${id}.1`)).toMatchObject({ state: 'lapsed', lapsed: 'annulled' });
    on(addDays(OPENED, 1));
    await done(FIRST, `${record}/reinstate`, {
      reason: '撤销有误',
      paper: { ...paper, number: '聊演市监复〔2026〕2号' },
    });
    expect(await ofAgency('open')).toMatchObject([
      { id: `${id}.2`, openedOn: addDays(OPENED, 1), dueOn: '2026-10-09' },
    ]);
    await done(FIRST, `${record}/correct`, { reason: '笔误', values: { fineFen: 200_000 } });
    await done(SECOND, `${record}/settle-dispute`, corrected);
    expect(await desk.get('enterprise', `/v1/disputes/${id}.2`)).toMatchObject({ outcome: 'corrected', late: false });
  });

  it('a lawsuit has no clock and ends by its judgment', async () => {
    const id = await done(FIRST, '/v1/records/penalties', penalty(3));
    await done('enterprise', `/v1/records/${id}/dispute`, { ground: 'lawsuit', text: '已向法院起诉。' });
    const [open] = await ofAgency('open');
    expect(open).toMatchObject({ id: `${id}.1`, late: false });
    expect(open).not.toHaveProperty('dueOn');
    const settle = `/v1/records/${id}/settle-dispute`;
    const confirmed = { outcome: 'confirmed', reason: '判决驳回诉讼请求。' };
    expect(await desk.refused(SECOND, settle, confirmed)).toEqual([422, 'DECIDING_PAPER_REQUIRED']);
    const help = { body: '某所', reason: '核对' };
    expect(await desk.refused(SECOND, `/v1/disputes/${id}.1/extend`, help)).toEqual([409, 'NO_CLOCK']);
    const paper = { number: '（2026）鲁1502行初8号', date: OPENED };
    await done(SECOND, settle, { ...confirmed, ground: 'court', paper });
    expect(await ofAgency('open')).toEqual([]);
  });

  it('of an entry on a list: the mark is in every view of it, and stays with both texts while it is undetermined', async () => {
    // A grade counts an adverse fact from the day the store has it.
    clock.set(new SystemClock().now());
    const entry = {
      ...{ ...party, list: 'serious', field: 'market', number: '聊演市监列严字〔2026〕80号', grounds: '情节严重' },
      ...{ legalBasis: '《市场监督管理严重违法失信名单管理办法》', listedOn: addDays(clock.today(), -8) },
    };
    const id = await done(FIRST, '/v1/lists/entries', entry);
    await done('enterprise', `/v1/lists/entries/${id}/dispute`, { ...OBJECTION, text: '情节并不严重。' });
    const status = async (as: string) =>
      (await desk.get(as, `/v1/enterprises/${party.uscc}/lists`))['entries'].find((e: { id: string }) => e.id === id);
    const marks = async () => {
      const [file, grade] = [await desk.get('', `/v1/enterprises/${party.uscc}/file`), await desk.grade(party.uscc)];
      const veto = grade['reasons'].find((reason: { record: string }) => reason.record === id);
      const inFile = JSON.stringify(file).match(new RegExp(`"id":"${id}".*?"disputed":(true|false)`))?.[1];
      return [(await status('')).disputed, veto.kind, veto.disputed, inFile];
    };
    expect(await marks()).toEqual([true, 'veto', true, 'true']);
    expect(await ofAgency('open')).toMatchObject([{ id: `${id}.1`, item: { kind: 'listing' }, late: false }]);

    const settle = `/v1/lists/entries/${id}/settle-dispute`;
    const undetermined = { outcome: 'undetermined', reason: '双方证据均不充分。' };
    expect(await desk.refused(FIRST, settle, undetermined)).toEqual([403, 'OTHER_PERSON_REQUIRED']);
    expect(await desk.refused('tax', settle, undetermined)).toEqual([403, 'NOT_YOUR_ENTRY']);
    await done(SECOND, settle, undetermined);
    expect(await marks()).toEqual([true, 'veto', true, 'true']);
    expect((await status('enterprise')).detail.dispute).toMatchObject({
      text: '情节并不严重。',
      answer: undetermined.reason,
    });
    expect(await own()).toContainEqual(
      expect.objectContaining({ id: `${id}.1`, outcome: 'undetermined', late: false }),
    );
    await done(SECOND, settle, { outcome: 'confirmed', reason: '补充核查，列入无误。' });
    expect(await marks()).toEqual([false, 'veto', false, 'false']);
  });

  it('what the enterprise filed itself it does not dispute', async () => {
    const promise = { on: OPENED, content: '所售轴承一年内出现质量问题，七日内免费更换。' };
    const id = await done('enterprise', '/v1/records/promises', promise);
    expect(await desk.refused('enterprise', `/v1/records/${id}/dispute`, OBJECTION)).toEqual([409, 'OWN_FILING']);
  });

  it('pages lead on by Link; the enterprise reads who looked at its cases, the auditor every fact of them', async () => {
    const first = await city.ask('enterprise', 'GET', `/v1/enterprises/${party.uscc}/disputes?limit=2`);
    const next = /<(.+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
    const second = await desk.get('enterprise', String(next));
    const all = (await own()).map((c: { id: string }) => c.id);
    expect([...(first.json['cases'] as { id: string }[]), ...second['cases']].map((c) => c.id)).toEqual(
      all.slice(0, 4),
    );
    expect(await desk.refused('enterprise', `/v1/records/penalty-x/dispute`, OBJECTION)).toEqual([
      404,
      'RECORD_UNKNOWN',
    ]);
    expect(await desk.get('enterprise', `/v1/enterprises/${party.uscc}/disputes?after=x`)).toMatchObject({
      code: 'BAD_PAGE',
    });
    const { inquiries } = await desk.get('enterprise', `/v1/enterprises/${party.uscc}/inquiries`);
    expect(inquiries).toContainEqual(
      expect.objectContaining({ question: 'agency-disputes', organisation: expect.objectContaining({ uscc: AGENCY }) }),
    );
    const { facts } = await desk.get('auditor', `/v1/audit/subjects/${party.uscc}/facts?limit=200`);
    expect(facts.map((fact: { type: string }) => fact.type)).toEqual(
      expect.arrayContaining(['DisputeCaseOpened', 'DisputeCaseExtended', 'DisputeCaseLapsed', 'ListEntryDisputed']),
    );
  });
});
