import { addDays } from '@platform/calendar';
import { type Desk, partyOf, today } from './desk';

const CERTIFICATES = '/v1/records/certificates';
const party = partyOf(8);
const day = addDays(today, -10);
const granted = {
  ...{ ...party, field: 'market', certificate: 'certificate', name: '质量管理体系认证证书', number: '00126Q30777R0M' },
  ...{ grantedOn: day, validUntil: addDays(today, 700), standard: 'GB/T 19001-2016' },
};
const year = today.slice(0, 4);

export const certificate = (desk: Desk): void => {
  const shownToAll = async (): Promise<readonly { id: string; title: string }[]> =>
    (await desk.get('', `/v1/enterprises/${party.uscc}/file`)).licences.records;

  it('is recorded by the agency of its field alone', async () =>
    expect(await desk.refused('tax', CERTIFICATES, granted)).toEqual([403, 'FIELD_NOT_COMPETENT']));

  it('is for everyone until it is withdrawn, and again once the withdrawal is annulled', async () => {
    const { status, json } = await desk.post('market', CERTIFICATES, granted);
    expect(status).toBe(201);
    const record = `/v1/records/${String(json.id)}`;
    expect(await desk.get('', record)).toMatchObject({ kindName: { zh: '证书或许可' }, number: granted.number });
    const shown = expect.objectContaining({ id: json.id, title: '质量管理体系认证证书' });
    expect(await shownToAll()).toContainEqual(shown);

    const paper = { number: `聊市监撤〔${year}〕77号`, date: today };
    const withdrawal = { reason: '不再符合认证要求', paper };
    expect(await desk.refused('tax', `${record}/withdraw`, withdrawal)).toEqual([403, 'NOT_YOUR_RECORD']);
    expect((await desk.post('market', `${record}/withdraw`, withdrawal)).status).toBe(200);
    expect(await shownToAll()).not.toContainEqual(expect.objectContaining({ id: json.id }));
    expect(await desk.get('market', record)).toMatchObject({
      title: '撤销质量管理体系认证证书',
      withdrawn: { on: today },
    });

    const judgment = { ground: 'court', reason: '判决撤销', paper: { number: `（${year}）鲁15行终77号`, date: today } };
    expect((await desk.post('market', `${record}/annul-withdrawal`, judgment)).status).toBe(200);
    expect(await shownToAll()).toContainEqual(shown);
  });

  it('expired, it is no longer for everyone', async () => {
    const old = { ...granted, number: '00126Q30778R0M', validUntil: addDays(today, -1) };
    const { json } = await desk.post('market', CERTIFICATES, old);
    const here = expect.objectContaining({ id: json.id });
    expect(await shownToAll()).not.toContainEqual(here);
    const toItsField = await desk.get('market', `/v1/enterprises/${party.uscc}/file`);
    expect(toItsField.licences.records).toContainEqual(here);
  });
};
