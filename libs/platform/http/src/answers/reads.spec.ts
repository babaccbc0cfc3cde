import { AnswerChecker, TokenMint } from '@platform/http-testing';
import { lampRegistry } from '../../../http-testing/src/lamp-registry';
import { openApiDocument } from '../openapi/document';

const WAIT_MS = 10_000;

describe('fresh answers', () => {
  let registry: Awaited<ReturnType<typeof lampRegistry>>;
  let mint: TokenMint;
  let regulator: string;

  beforeEach(async () => {
    mint = await TokenMint.open();
    regulator = await mint.token('regulator');
    registry = await lampRegistry({ issuers: [mint.trusted()] });
    await registry.engine.caughtUp(WAIT_MS);
  });
  afterEach(() => registry.close());

  const light = (id: string, watts = 40) =>
    registry.ask('POST', '/v1/lamps', {
      token: regulator,
      body: { id, watts },
      headers: { 'idempotency-key': `light ${id}` },
    });
  const lit = (atLeast?: string) =>
    registry.ask('GET', '/v1/lamps', { headers: atLeast === undefined ? {} : { 'zhixin-at-least': atLeast } });
  const codeOf = ({ status, json }: Awaited<ReturnType<typeof lit>>) => [status, json['code']];

  it('a recorder sees its own write, and the answer says up to where it is computed', async () => {
    const receipt = (await light('a')).json;
    const got = await lit(receipt['position'] as string);
    expect(got.body).toEqual([{ stream: 'lamps.lamp-a', watts: 40 }]);
    expect(got.headers.get('zhixin-position')).toBe(receipt['position']);
    expect(got.headers.get('zhixin-lag-ms')).toBe('0');
    expect(got.headers.get('zhixin-log')).toBe('17');
  });

  it('the same command again answers the same receipt', async () => {
    const first = (await light('a')).json;
    expect((await light('a')).json).toEqual({ ...first, repeated: true });
  });

  it('an empty registry has a position too, which can be waited for', async () => {
    const { headers } = await lit();
    const position = headers.get('zhixin-position') as string;
    expect(position).toMatch(/^.+\.none$/);
    expect((await lit(position)).status).toBe(200);
  });

  it.each(['', 'x', 'none', '.5', 'x.', 'a'.repeat(300)])('refuses %j as a position', async (token) =>
    expect(codeOf(await lit(token))).toEqual([400, 'BAD_POSITION']),
  );

  it('refuses a position that its own store cannot read', async () => {
    const [storeId] = ((await light('a')).json['position'] as string).split('.');
    expect(codeOf(await lit(`${storeId}.nonsense`))).toEqual([400, 'BAD_POSITION']);
  });

  it('refuses a position of another store', async () => {
    const position = ((await light('a')).json['position'] as string).split('.').at(-1);
    const got = await lit(`another.${position}`);
    expect(codeOf(got)).toEqual([409, 'STORE_CHANGED']);
    expect(new AnswerChecker(openApiDocument(registry.app, '0')).faults(got)).toEqual([]);
  });

  it('waits for a position to come, but no longer than five seconds', async () => {
    const [storeId, position] = ((await light('a')).json['position'] as string).split('.') as [string, string];
    const waiting = lit(`${storeId}.${Number(position) + 1}`);
    await light('b');
    expect((await waiting).body).toHaveLength(2);
    const begun = performance.now();
    const late = await lit(`${storeId}.${Number(position) + 100}`);
    expect(codeOf(late)).toEqual([503, 'NOT_YET']);
    expect(late.headers.get('retry-after')).toBe('1');
    expect(performance.now() - begun).toBeLessThan(7_000);
  });

  it('a stopped projection answers 503 on routes that read it and on no other, and health shows it', async () => {
    const operator = await mint.token('operator');
    registry.readiness.require('caught-up', () => registry.engine.caughtUp(100));
    expect((await registry.ask('GET', '/health', { token: operator })).json).toMatchObject({
      status: 'ok',
      ready: true,
    });
    await light('dark', 13);
    expect(await registry.engine.settled(WAIT_MS)).toBe(false);
    expect(codeOf(await lit())).toEqual([503, 'PROJECTION_STOPPED']);
    expect((await registry.ask('GET', '/v1/lamps/who')).status).toBe(200);
    const health = await registry.ask('GET', '/health', { token: operator });
    expect(health.json).toMatchObject({
      status: 'degraded',
      projections: [
        { name: 'lit-lamps', state: 'stopped', degraded: true, stoppedByEvent: expect.stringMatching(/-5/) },
      ],
    });
    expect(health.text).not.toContain('cannot apply');
  });
});
