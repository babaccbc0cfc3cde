import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { AGENCY, ENTERPRISE } from '@platform/http-testing';
import { lampRegistry } from '../../../http-testing/src/lamp-registry';
import { TokenVerifier } from '../token-verifier';
import { DemoIssuer } from './demo-issuer';

const CLIENTS = [
  { id: 'bank', secret: 'demo-bank', role: 'bank', agency: AGENCY },
  { id: 'firm', secret: 'demo-firm', role: 'enterprise', enterprise: ENTERPRISE },
  { id: 'auditor', secret: 'demo-auditor', role: 'auditor' },
] as const;

describe('the demo issuer', () => {
  let registry: Awaited<ReturnType<typeof lampRegistry>>;
  const said = { info: jest.spyOn(console, 'info'), warn: jest.spyOn(console, 'warn') };

  beforeAll(async () => {
    const demoIssuer = await DemoIssuer.open({ origin: 'http://127.0.0.1:3000', clients: CLIENTS });
    registry = await lampRegistry({ issuers: [demoIssuer.trusted], demoIssuer });
  });
  afterAll(() => registry.close());

  const token = (id: string, secret: string, body = 'grant_type=client_credentials') =>
    registry.ask('POST', '/demo-issuer/token', {
      body,
      headers: {
        authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });

  it.each(CLIENTS)('gives $id a token that the same server believes', async ({ id, secret, role, ...more }) => {
    const got = await token(id, secret);
    expect(got.json).toMatchObject({ token_type: 'Bearer', expires_in: 43_200 });
    const who = await registry.ask('GET', '/v1/lamps/who', { token: got.json['access_token'] as string });
    expect(who.json).toMatchObject({ subject: `demo:${id}`, role, ...more });
  });

  it('gives nothing for a wrong secret, and nothing but client credentials', async () => {
    expect((await token('bank', 'wrong')).status).toBe(401);
    expect((await token('bank', 'demo-bank', 'grant_type=refresh_token&refresh_token=x')).status).toBe(400);
  });

  it('publishes its metadata and keys, no private part among them', async () => {
    const metadata = await registry.ask('GET', '/demo-issuer/.well-known/openid-configuration');
    expect(metadata.json).toMatchObject({ issuer: 'http://127.0.0.1:3000/demo-issuer' });
    const keys = await registry.ask('GET', '/demo-issuer/jwks');
    expect(keys.json['keys']).toEqual([expect.objectContaining({ kty: 'EC', crv: 'P-256' })]);
    expect(keys.text).not.toContain('"d"');
  });

  it('leaves JSON bodies of the other routes alone, and says nothing on the console', async () => {
    const { json } = await token('bank', 'demo-bank');
    const got = await registry.ask('POST', '/v1/lamps', { token: json['access_token'] as string, body: {} });
    expect(got.json['code']).toBe('ROLE_NOT_ALLOWED');
    expect([...said.info.mock.calls, ...said.warn.mock.calls]).toEqual([]);
  });

  it('npm run token prints a token of the running program, or says what is wrong', async () => {
    const run = (port: string, ...args: string[]) =>
      promisify(execFile)(process.execPath, ['tools/token.mjs', ...args], {
        env: { PATH: process.env['PATH'], PORT: port },
      }).then(
        ({ stdout }) => ({ code: 0, text: stdout }),
        (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
      );
    const { port } = new URL(registry.origin);
    const printed = await run(port, 'bank');
    expect(printed.text).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const who = await registry.ask('GET', '/v1/lamps/who', { token: printed.text.trim() });
    expect(who.json['role']).toBe('bank');
    const unknown = await run(port, 'king');
    expect(unknown.code).toBe(1);
    for (const { id } of CLIENTS) expect(unknown.text).toContain(id);
    expect(await run('9', 'bank')).toEqual({ code: 1, text: expect.stringContaining('npm start') });
  });
});

it('keeps its key in a file only its owner reads, so that tokens outlive a restart', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'issuer-'));
  const keyFile = path.join(folder, 'demo-issuer.jwk');
  try {
    const open = () => DemoIssuer.open({ origin: 'http://127.0.0.1:3000', clients: CLIENTS, keyFile });
    const [first, second] = [await open(), await open()];
    expect(second.trusted).toEqual(first.trusted);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(keyFile, 'utf8'))).toHaveProperty('d');
    expect(JSON.stringify(first.trusted)).not.toContain('"d"');
    expect(() => new TokenVerifier([first.trusted, second.trusted])).toThrow('two issuers');
  } finally {
    await rm(folder, { recursive: true });
  }
});
