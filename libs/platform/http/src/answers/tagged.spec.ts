import { AnswerChecker, TokenMint } from '@platform/http-testing';
import { lampRegistry } from '../../../http-testing/src/lamp-registry';
import { openApiDocument } from '../openapi/document';

describe('entity tags', () => {
  let registry: Awaited<ReturnType<typeof lampRegistry>>;
  let token: string;
  beforeAll(async () => {
    const mint = await TokenMint.open();
    token = await mint.token('regulator');
    registry = await lampRegistry({ issuers: [mint.trusted()] });
  });
  afterAll(() => registry.close());

  let n = 0;
  const lit = async (): Promise<string> => {
    const id = `t${++n}`;
    const got = await registry.ask('POST', '/v1/lamps', {
      ...{ token, body: { id, watts: 40 }, headers: { 'idempotency-key': id } },
    });
    expect(got.status).toBe(201);
    return id;
  };
  const read = (id: string, headers = {}) => registry.ask('GET', `/v1/lamps/one/${id}`, { headers });
  const tagOf = async (id: string): Promise<string> => (await read(id)).headers.get('etag') as string;
  const putOut = (id: string, ifMatch: string | undefined, key = 'out', reason = '省电') =>
    registry.ask('POST', `/v1/lamps/one/${id}/put-out`, {
      ...{ token, body: { reason } },
      headers: { 'idempotency-key': key, ...(ifMatch !== undefined && { 'if-match': ifMatch }) },
    });
  const codeOf = ({ status, json }: Awaited<ReturnType<typeof read>>) => [status, json['code']];

  it('an answer carries its tag, which no cache may use; another answer has another', async () => {
    const id = await lit();
    const { headers } = await read(id);
    expect(headers.get('etag')).toMatch(/^"0-[0-9a-f]{32}"$/);
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual(['no-store', 'Authorization, Zhixin-Purpose']);
    const before = await tagOf(id);
    expect(await tagOf(id)).toBe(before);
    await putOut(id, undefined);
    expect(await tagOf(id)).toMatch(/^"1-/);
  });

  it('who has the answer is not sent it again, until it changes', async () => {
    const id = await lit();
    const tag = await tagOf(id);
    const same = await read(id, { 'if-none-match': `"other", W/${tag}` });
    expect([same.status, same.text, same.headers.get('etag'), same.headers.get('content-type')]).toEqual([
      ...[304, '', tag, null],
    ]);
    expect(new AnswerChecker(openApiDocument(registry.app, '0')).faults(same)).toEqual([]);
    await putOut(id, undefined);
    const changed = await read(id, { 'if-none-match': tag });
    expect([changed.status, changed.json]).toEqual([200, { lit: false, revision: 1 }]);
  });

  it('what goes wrong carries no tag', async () => {
    const got = await registry.ask('GET', '/v1/lamps/of/x', { token, headers: { 'if-none-match': '*' } });
    expect([got.status, got.headers.get('etag')]).toEqual([403, null]);
  });

  it('a command on what was read is carried out as long as nothing has changed', async () => {
    const [a, b, c] = [await lit(), await lit(), await lit()];
    expect((await putOut(a, await tagOf(a))).status).toBe(200);
    expect((await putOut(b, '"0"')).status).toBe(200);
    expect((await putOut(c, '*')).status).toBe(200);
  });

  it('where it has changed nothing is done; a retry of what was done is answered as the first time', async () => {
    const id = await lit();
    const tag = await tagOf(id);
    const first = await putOut(id, tag, 'mine');
    expect(first.status).toBe(200);
    const late = await putOut(id, tag, 'other');
    expect(codeOf(late)).toEqual([412, 'CHANGED_SINCE_READ']);
    expect(late.json).toMatchObject({ revision: 1 });
    expect(new AnswerChecker(openApiDocument(registry.app, '0')).faults(late)).toEqual([]);
    expect((await putOut(id, tag, 'mine')).json).toEqual({ ...first.json, repeated: true });
  });

  it('of two who change it at once, one does', async () => {
    const id = await lit();
    const tag = await tagOf(id);
    const both = await Promise.all(['甲', '乙'].map((reason, i) => putOut(id, tag, `race ${i}`, reason)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('nothing matches a weak tag, one without a revision, or what is not there', async () => {
    const id = await lit();
    const tag = await tagOf(id);
    for (const given of [`W/${tag}`, '"0123456789abcdef0123456789abcdef"x'.slice(0, -1), '"9"'])
      expect(codeOf(await putOut(id, given))).toEqual([412, 'CHANGED_SINCE_READ']);
    expect(codeOf(await putOut('never', '*'))).toEqual([412, 'CHANGED_SINCE_READ']);
  });

  it.each(['', '3', '"3', 'x "3"'])('refuses %j as a tag', async (given) =>
    expect(codeOf(await putOut('any', given))).toEqual([400, 'BAD_IF_MATCH']),
  );
});
