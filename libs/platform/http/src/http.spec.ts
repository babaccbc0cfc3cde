import { AGENCY, TokenMint } from '@platform/http-testing';
import { lampRegistry } from '../../http-testing/src/lamp-registry';

const codeOf = ({ status, json }: { status: number; json: Record<string, unknown> }) => [status, json['code']];

describe('the HTTP layer', () => {
  let mint: TokenMint;
  let registry: Awaited<ReturnType<typeof lampRegistry>>;
  let regulator: string;

  beforeAll(async () => {
    mint = await TokenMint.open();
    registry = await lampRegistry({ issuers: [mint.trusted()], limits: { bodyBytes: 2_000, answerMs: 1_000 } });
    regulator = await mint.token('regulator');
  });
  afterAll(() => registry.close());

  const light = (body: unknown, headers: Record<string, string> = { 'idempotency-key': 'k' }) =>
    registry.ask('POST', '/v1/lamps', { token: regulator, body, headers });

  it('who', async () => {
    const got = await registry.ask('GET', '/v1/lamps/who', { token: regulator });
    expect(got.json).toMatchObject({ subject: 'test:regulator-1', agency: AGENCY });
  });
  it('light', async () => {
    const got = await light({ id: 'a', watts: 40 });
    expect(got.json).toMatchObject({ id: 'a', revision: 0, repeated: false });
    expect(codeOf(await light({ id: 'a', watts: 666 }))).toEqual([422, 'TOO_BRIGHT']);
  });
});
