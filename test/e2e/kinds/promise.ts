import { addDays } from '@platform/calendar';
import { codeOfFirm } from '../../../apps/standalone/src/demo/clients';
import { DEMO_FIRMS } from '../../../apps/standalone/src/demo/firms';
import { type Desk, partyOf, today } from './desk';

const PROMISES = '/v1/records/promises';
const BROKEN = '/v1/records/broken-promises';
const firm = DEMO_FIRMS[0]!;
const promised = { on: addDays(today, -60), content: '所售轴承一年内出现质量问题，七日内免费更换。' };

export const promise = (desk: Desk): void => {
  it('is made by the enterprise for everyone; an agency finds it broken, which is shared until it is annulled', async () => {
    expect(await desk.refused('market', PROMISES, promised)).toEqual([403, 'ROLE_NOT_ALLOWED']);
    const { status, json } = await desk.post('enterprise', PROMISES, promised);
    expect(status).toBe(201);
    expect(await desk.get('', `/v1/records/${String(json.id)}`)).toMatchObject({ detail: { content: promised } });

    const party = { uscc: codeOfFirm(firm), partyName: firm.name };
    const breach = {
      ...party,
      field: 'market',
      broken: json.id,
      on: addDays(today, -2),
      facts: '拒绝更换不合格轴承。',
    };
    expect(await desk.refused('enterprise', BROKEN, breach)).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(await desk.refused('market', BROKEN, { ...breach, ...partyOf(4) })).toEqual([
      422,
      'LINK_TO_ANOTHER_ENTERPRISE',
    ]);
    const found = await desk.post('market', BROKEN, breach);
    expect(found.status).toBe(201);
    expect((await desk.post('market', BROKEN, breach)).json.id).toBe(found.json.id);
    const record = `/v1/records/${String(found.json.id)}`;
    expect(await desk.get('', record)).toMatchObject({ code: 'RECORD_UNKNOWN' });
    for (const as of ['market', 'enterprise'])
      expect(await desk.get(as, record)).toMatchObject({
        title: '违背公开承诺',
        detail: { content: { restsOn: [json.id], facts: breach.facts } },
      });

    const reason = { reason: '不再承诺' };
    const filing = `/v1/records/${String(json.id)}`;
    expect(await desk.refused('enterprise', `${filing}/withdraw-filing`, reason)).toEqual([
      409,
      'SOMETHING_RESTS_ON_IT',
    ]);
    expect(await desk.refused('market', `${filing}/withdraw-filing`, reason)).toEqual([403, 'ROLE_NOT_ALLOWED']);

    const paper = { number: `聊市监撤字〔${today.slice(0, 4)}〕9号`, date: today };
    const annulment = { ground: 'authority', reason: '经查已更换', paper };
    expect((await desk.post('market', `${record}/annul`, annulment)).status).toBe(200);
    expect(await desk.get('market', record)).toMatchObject({ code: 'RECORD_UNKNOWN' });

    expect((await desk.post('enterprise', `${filing}/withdraw-filing`, reason)).status).toBe(200);
    for (const as of ['', 'enterprise']) expect(await desk.get(as, filing)).toMatchObject({ code: 'RECORD_UNKNOWN' });
    expect(await desk.get('auditor', filing)).toMatchObject({ status: 'annulled' });
    expect((await desk.post('enterprise', `${filing}/restore-filing`, { reason: '撤回有误' })).status).toBe(200);
    expect(await desk.get('', filing)).toMatchObject({ detail: { content: promised } });
  });
};
