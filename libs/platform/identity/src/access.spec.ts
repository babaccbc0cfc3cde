import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { ROLES } from '@platform/kernel';
import { AGENCY, ENTERPRISE, TokenMint } from '@platform/http-testing';
import { lampRegistry, UNKEEPABLE } from '../../http-testing/src/lamp-registry';
import { mayCall } from './access.guard';
import { routesOf } from './routes';
import { TokenVerifier } from './token-verifier';

const codeOf = ({ status, json }: { status: number; json: Record<string, unknown> }) => [status, json['code']];

describe('who may call', () => {
  let mint: TokenMint;
  let registry: Awaited<ReturnType<typeof lampRegistry>>;
  let keyServer: Server;

  beforeAll(async () => {
    mint = await TokenMint.open();
    keyServer = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(mint.keySet));
    });
    await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
    const { port } = keyServer.address() as AddressInfo;
    registry = await lampRegistry({ issuers: [mint.trusted(`http://127.0.0.1:${port}/jwks`)] });
  });
  afterAll(async () => {
    await registry.close();
    keyServer.close();
  });

  const who = (token?: string, headers?: Record<string, string>) =>
    registry.ask('GET', '/v1/lamps/who', { token, headers });

  it('without a token one is the public', async () =>
    expect((await who()).json).toEqual({
      subject: 'public',
      role: 'public',
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    }));

  it.each(ROLES)('a token of the role %s is read, its subject kept under its issuer', async (role) =>
    expect((await who(await mint.token(role))).json).toMatchObject({
      subject: `test:${role}-1`,
      role,
      ...(role === 'enterprise' ? { enterprise: ENTERPRISE } : /auditor|operator/.test(role) ? {} : { agency: AGENCY }),
    }),
  );

  it('walks all routes with all roles: each lets in whom it names and nobody else', async () => {
    const routes = routesOf(registry.app);
    expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /',
      'GET /health',
      'GET /health/live',
      'GET /health/ready',
      'GET /v1/forgotten',
      'GET /v1/lamps',
      'POST /v1/lamps',
      'GET /v1/lamps/gone',
      'GET /v1/lamps/of/:uscc',
      'GET /v1/lamps/one/:id',
      'POST /v1/lamps/one/:id/put-out',
      'GET /v1/lamps/slow',
      'GET /v1/lamps/who',
    ]);
    expect(routes.filter(({ access }) => !access).map(({ handler }) => handler)).toEqual([
      'ForgetfulController.forgot',
    ]);
    for (const { method, path, access } of routes)
      for (const role of [...ROLES, 'public'] as const) {
        const got = await registry.ask(method, path.replace(':uscc', ENTERPRISE), {
          ...(role !== 'public' && { token: await mint.token(role) }),
          ...(method === 'POST' && { body: {} }),
        });
        const refused = ['ROLE_NOT_ALLOWED', 'ACCESS_NOT_STATED'].includes(String(got.json['code']));
        expect([method, path, role, refused]).toEqual([method, path, role, !(access && mayCall(access, role))]);
        if (refused) expect(got.status).toBe(403);
      }
  });

  it('a route that forgot to name its callers is closed to everybody', async () =>
    expect(codeOf(await registry.ask('GET', '/v1/forgotten', { token: await mint.token('city-office') }))).toEqual([
      403,
      'ACCESS_NOT_STATED',
    ]));

  it('a refused role learns which roles may, and the public how to come back', async () => {
    const refused = await registry.ask('GET', '/health', { token: await mint.token('bank') });
    expect(refused.json).toMatchObject({ code: 'ROLE_NOT_ALLOWED', role: 'bank', allowed: ['operator'] });
    expect((await registry.ask('GET', '/health')).headers.get('www-authenticate')).toBe('Bearer realm="zhixin"');
  });

  it('a question refused for the role is kept before the answer leaves, or not answered as refused at all', async () => {
    const ask = async (uscc: string, role?: 'tax-office') => {
      const got = await registry.ask('GET', `/v1/lamps/of/${uscc}`, role && { token: await mint.token(role) });
      return [...codeOf(got), got.headers.get('zhixin-log')];
    };
    registry.refused.splice(0);
    expect(await ask(ENTERPRISE, 'tax-office')).toEqual([403, 'ROLE_NOT_ALLOWED', 'kept-1']);
    expect(await ask(ENTERPRISE)).toEqual([403, 'ROLE_NOT_ALLOWED', null]);
    expect(registry.refused).toEqual([
      { subject: 'test:tax-office-1', route: 'GET /v1/lamps/of/:uscc', params: { uscc: ENTERPRISE } },
    ]);
    expect(await ask(UNKEEPABLE, 'tax-office')).toEqual([503, 'STORE_BUSY', null]);
  });

  const now = Math.floor(Date.now() / 1000);
  it.each([
    ['over', { exp: now - 60 }, 'TOKEN_EXPIRED'],
    ['not yet valid', { nbf: now + 600 }, 'TOKEN_CLAIMS'],
    ['without an end', { exp: undefined }, 'TOKEN_CLAIMS'],
    ['for another audience', { aud: 'elsewhere' }, 'TOKEN_CLAIMS'],
    ['of another issuer', { iss: 'https://evil.test' }, 'TOKEN_ISSUER'],
    ['without a subject', { sub: undefined }, 'TOKEN_CLAIMS'],
    ['whose subject is a name', { sub: '张三' }, 'TOKEN_CLAIMS'],
    ['whose subject is an identity number', { sub: '371502199001011234' }, 'TOKEN_CLAIMS'],
    ['of a role nobody knows', { role: 'king' }, 'TOKEN_CLAIMS'],
    ['of the role system', { role: 'system' }, 'TOKEN_CLAIMS'],
    ['of the role public', { role: 'public' }, 'TOKEN_CLAIMS'],
    ['of a regulator without its agency', { agency: undefined }, 'TOKEN_CLAIMS'],
    ['of a regulator with a bad code', { agency: '123' }, 'TOKEN_CLAIMS'],
    ['of a regulator with a mistyped code', { agency: '91371502PDY00001XD' }, 'TOKEN_CLAIMS'],
    ['of a regulator with the number of a person', { agency: '371502199001011234' }, 'TOKEN_CLAIMS'],
    ['of a regulator for an enterprise', { enterprise: ENTERPRISE }, 'TOKEN_CLAIMS'],
  ])('a token %s is not believed', async (_, claims, code) => {
    const got = await who(await mint.token('regulator', claims));
    expect(codeOf(got)).toEqual([401, code]);
    expect(got.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('an enterprise must say which, and acts for no agency', async () => {
    expect(codeOf(await who(await mint.token('enterprise', { enterprise: undefined })))).toEqual([401, 'TOKEN_CLAIMS']);
    expect(codeOf(await who(await mint.token('enterprise', { agency: AGENCY })))).toEqual([401, 'TOKEN_CLAIMS']);
  });

  it('a token that was changed, signed by another key, unsigned or signed with a public key is not believed', async () => {
    const [head, body, signature] = (await mint.token('bank')).split('.') as [string, string, string];
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    const changed = `${head}.${part({ ...claims, role: 'auditor' })}.${signature}`;
    expect(codeOf(await who(changed))).toEqual([401, 'TOKEN_SIGNATURE']);
    expect(codeOf(await who(await (await TokenMint.open()).token('bank')))).toEqual([401, 'TOKEN_SIGNATURE']);
    expect(codeOf(await who(`${part({ alg: 'none' })}.${body}.`))[0]).toBe(401);
    const hs = `${part({ alg: 'HS256', kid: 'test-key' })}.${body}`;
    const mac = createHmac('sha256', JSON.stringify(mint.keySet.keys[0])).update(hs).digest('base64url');
    expect(codeOf(await who(`${hs}.${mac}`))).toEqual([401, 'TOKEN_ALGORITHM']);
  });

  it.each(['Basic abc', 'Bearer', 'Bearer a b', 'Bearer nonsense', 'Bearer a.b.c'])(
    'the authorization %j is refused, not taken for the public',
    async (authorization) => expect(codeOf(await who(undefined, { authorization }))[0]).toBe(401),
  );

  it('a token at its end is tolerated for ten seconds and no longer', async () => {
    const token = await mint.token('bank', { exp: Math.floor(Date.now() / 1000) - 8 });
    expect((await who(token)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(codeOf(await who(token))).toEqual([401, 'TOKEN_EXPIRED']);
  });

  it('a token seen a moment ago is not verified again, another one is', async () => {
    const verifier = new TokenVerifier([mint.trusted()]);
    const [one, other] = [await mint.token('bank'), await mint.token('bank', { jti: 'other' })];
    expect(await verifier.verify(one)).toBe(await verifier.verify(one));
    expect(await verifier.verify(other)).not.toBe(await verifier.verify(one));
  });

  it('keys that cannot be had are 503, not a bad token', async () => {
    const lonely = await lampRegistry({ issuers: [mint.trusted('http://127.0.0.1:9/jwks')] });
    try {
      const got = await lonely.ask('GET', '/v1/lamps/who', { token: await mint.token('bank') });
      expect(codeOf(got)).toEqual([503, 'ISSUER_UNREACHABLE']);
      expect(got.headers.get('retry-after')).toBe('5');
    } finally {
      await lonely.close();
    }
  });
});
