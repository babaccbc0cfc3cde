import { addDays } from '@platform/calendar';
import { codeOfFirm } from '../../apps/standalone/src/demo/clients';
import { pdyCode } from '../../apps/standalone/src/demo/codes';
import { DEMO_FIRMS } from '../../apps/standalone/src/demo/firms';
import { type City, openCity } from './city';
import { deskOf, partyOf, today } from './kinds/desk';

const party = partyOf(8);
/** The first has authorised the bank, the second has not. */
const [own, silent] = [codeOfFirm(DEMO_FIRMS[0]!), codeOfFirm(DEMO_FIRMS[1]!)];
const joint = { 'zhixin-purpose': 'joint-measures' };
const penalty = {
  ...{
    ...party,
    field: 'market',
    partyCategory: '法人及非法人组织',
    number: `聊市监处罚〔${today.slice(0, 4)}〕789号`,
  },
  ...{ measures: ['罚款'], fineFen: 2_000_000, statedClass: 'general', dates: { decided: addDays(today, -30) } },
};

describe('what programs ask often, over HTTP', () => {
  let city: City;
  const desk = deskOf(() => city);
  beforeAll(async () => void (city = await openCity()), 180_000);
  afterAll(() => city.close());

  describe('many codes in one request', () => {
    const ask = (as: string, body: object, headers = {}) =>
      city.ask(as, 'POST', '/v1/enterprises/asked', { body, headers });

    it('are answered in their order, each as for itself', async () => {
      const codes = [own, '91371502PDY00001XX', party.uscc.toLowerCase(), own, pdyCode('91', '371502', 7999)];
      const { json, status } = await ask('tax', { codes }, joint);
      const results = json['results'] as any[];
      expect([status, results.length]).toEqual([200, 5]);
      expect(results[1]).toEqual({ problem: expect.objectContaining({ code: 'USCC_CHECK' }) });
      expect([results[2].uscc, results[4].identity]).toEqual([party.uscc, null]);
      expect(results[3]).toEqual(results[0]);
      for (const uscc of [own, party.uscc])
        for (const [part, route] of [
          ['identity', ''],
          ['grade', '/grade'],
          ['lists', '/lists'],
        ] as const)
          expect(results.find((one) => one.uscc === uscc)[part]).toEqual(
            await desk.get('tax', `/v1/enterprises/${uscc}${route}`, joint),
          );
      expect((await ask('tax', { codes: [own], parts: ['lists'] }, joint)).json['results']).toEqual([
        { uscc: own, lists: results[0].lists },
      ]);
    });

    it('a bank is told what each has authorised, and the log tells by which right', async () => {
      const headers = { 'zhixin-purpose': 'credit-granting' };
      const got = await ask('bank', { codes: [own, silent, own] }, headers);
      const [authorised, other] = got.json['results'] as any[];
      expect(authorised.grade).toEqual(await desk.get('bank', `/v1/enterprises/${own}/grade`, headers));
      expect(authorised.grade.scoreHundredths).not.toBeNull();
      expect(other.grade).toEqual(await desk.get('bank', `/v1/enterprises/${silent}/grade`, headers));
      expect(other.grade.scoreHundredths).toBeNull();
      const logged = await city.query<{ subject: string; basis: string; refused: string | null; answer: string }>(
        `select subject, basis, refused, answer from query_log.question where question = 'many' and role = 'bank' order by n`,
      );
      expect(logged.map(({ subject, basis, refused }) => [subject, basis, refused])).toEqual([
        [own, 'authorisation', null],
        [silent, expect.any(String), 'NO_AUTHORISATION'],
      ]);
      expect(logged[0]?.answer).not.toContain(silent);
      expect(logged[1]?.answer).toContain(silent);
    });

    it('a thousand are answered, more are refused', async () => {
      const codes = Array.from({ length: 1_000 }, (_, n) => pdyCode('91', '371502', 1000 + n));
      const { status, json } = await ask('auditor', { codes });
      expect([status, (json['results'] as object[]).length]).toEqual([200, 1_000]);
      const more = await ask('auditor', { codes: [...codes, own] });
      expect([more.status, more.json['code']]).toEqual([400, 'INVALID_FIELDS']);
      expect(String(more.json['detail'])).toContain('1000');
    });
  });

  it('who has an answer is told that nothing changed, and that is logged; who changes what has changed is refused', async () => {
    const { json } = await desk.post('market', '/v1/records/penalties', penalty);
    const target = `/v1/records/${String(json['id'])}`;
    await city.settled();
    const count = async () =>
      Number((await city.query<{ n: string }>(`select count(*) as n from query_log.question`))[0]?.n);
    const first = await city.ask('market', 'GET', target);
    const tag = first.headers.get('etag') as string;
    expect(tag).toMatch(/^"0-/);
    expect((await city.ask('', 'GET', target)).headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
    const before = await count();
    const same = await city.ask('market', 'GET', target, { headers: { 'if-none-match': tag } });
    expect([same.status, same.text, same.headers.has('zhixin-log')]).toEqual([304, '', true]);
    expect(await count()).toBe(before + 1);

    const correct = (key: string, ifMatch: string, fineFen: number) =>
      city.ask('market', 'POST', `${target}/correct`, {
        body: { reason: '笔误', values: { fineFen } },
        headers: { 'idempotency-key': key, 'if-match': ifMatch },
      });
    const done = await correct('correct 1', tag, 1_900_000);
    expect(done.status).toBe(200);
    const late = await correct('correct 2', tag, 1_800_000);
    expect([late.status, late.json['code']]).toEqual([412, 'CHANGED_SINCE_READ']);
    expect((await correct('correct 1', tag, 1_900_000)).json).toEqual({ ...done.json, repeated: true });
    await city.settled();
    const changed = await city.ask('market', 'GET', target, { headers: { 'if-none-match': tag } });
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, expect.stringMatching(/^"1-/)]);
    for (const route of ['', '/grade', '/lists', '/file']) {
      const once = await city.ask('tax', 'GET', `/v1/enterprises/${party.uscc}${route}`, { headers: joint });
      const headers = { ...joint, 'if-none-match': once.headers.get('etag') as string };
      const twice = await city.ask('tax', 'GET', `/v1/enterprises/${party.uscc}${route}`, { headers });
      expect([route, twice.status]).toEqual([route, 304]);
    }
  });
});
