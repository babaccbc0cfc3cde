import { createHash } from 'node:crypto';
import { AnswerChecker, TokenMint } from '@platform/http-testing';
import { lampRegistry } from '../../../http-testing/src/lamp-registry';

describe('the API reference', () => {
  let registry: Awaited<ReturnType<typeof lampRegistry>>;
  let document: Record<string, any>;
  let token: string;

  beforeAll(async () => {
    const mint = await TokenMint.open();
    token = await mint.token('regulator');
    registry = await lampRegistry({ issuers: [mint.trusted()] });
    document = (await registry.ask('GET', '/api/docs-json')).json;
  });
  afterAll(() => registry.close());

  it('is where / leads to', async () => {
    const got = await registry.ask('GET', '/');
    expect([got.status, got.headers.get('location')]).toEqual([302, '/api/docs']);
  });

  it('is OpenAPI 3.1 with every route, who may call it and what can go wrong', () => {
    expect(document['openapi']).toBe('3.1.0');
    expect(Object.keys(document['paths'])).toEqual(
      expect.arrayContaining(['/health', '/health/live', '/v1/lamps', '/v1/lamps/of/{uscc}']),
    );
    const { get, post } = document['paths']['/v1/lamps'];
    expect([post['x-zhixin-access'], post.security]).toEqual([['regulator'], [{ bearer: [] }]]);
    expect([get['x-zhixin-access'], get.security]).toEqual([['public'], [{}, { bearer: [] }]]);
    expect(Object.keys(post.responses)).toEqual([
      '201',
      '400',
      '401',
      '403',
      '404',
      '408',
      '409',
      '413',
      '415',
      '422',
      '431',
      '500',
      '503',
    ]);
    expect(post.parameters).toEqual([{ $ref: '#/components/parameters/IdempotencyKey' }]);
    expect(get.parameters.map((p: { name: string }) => p.name)).toEqual(
      expect.arrayContaining(['limit', 'Zhixin-At-Least']),
    );
    expect(Object.keys(get.responses['200'].headers)).toEqual(['Zhixin-Position', 'Zhixin-Lag-Ms', 'Zhixin-Log']);
  });

  it('shows purpose and log number where the question is logged, whoever may ask it, and nowhere else', () => {
    const told = (path: string) => {
      const { parameters = [], responses } = document['paths'][path].get;
      const purpose = parameters.some(({ $ref }: { $ref?: string }) => $ref === '#/components/parameters/Purpose');
      return [purpose, 'Zhixin-Log' in responses['200'].headers];
    };
    expect(told('/v1/lamps')).toEqual([true, true]);
    expect(told('/v1/lamps/of/{uscc}')).toEqual([false, false]);
    expect(document['components'].parameters.Purpose.description).toContain('credit-granting');
  });

  it('shows 422 wherever something of the caller’s is read, and what every refusal may carry', () => {
    const statuses = (path: string) => Object.keys(document['paths'][path].get.responses);
    expect(statuses('/v1/lamps/of/{uscc}')).toContain('422');
    expect(statuses('/v1/lamps/of/{uscc}')).toContain('414');
    expect(statuses('/v1/lamps')).not.toContain('414');
    expect(statuses('/v1/lamps/who')).not.toContain('422');
    for (const response of Object.values<any>(document['components'].responses))
      expect(Object.keys(response.headers)).toEqual(['Zhixin-Log']);
  });

  it('describes each field of a body as it is checked', () => {
    const { properties, required } = document['components'].schemas.LampBody;
    expect(required).toEqual(['id', 'watts']);
    expect(properties.id).toEqual({
      type: 'string',
      minLength: 1,
      maxLength: 20,
      description: 'Id of the lamp.',
      example: 'a',
    });
    expect(properties.watts).toEqual({ type: 'integer', minimum: 1, maximum: 1000 });
    expect(properties.boughtOn).toMatchObject({ type: 'string', format: 'date' });
    expect(JSON.stringify(properties.shade)).toContain('#/components/schemas/Shade');
    expect(properties.shades).toMatchObject({
      type: 'array',
      maxItems: 2,
      items: { $ref: '#/components/schemas/Shade' },
    });
    expect(properties.cleanedOn).toMatchObject({ type: 'array', items: { type: 'string', format: 'date' } });
    expect(document['components'].schemas.Shade.properties.colour).toEqual({ type: 'string', enum: ['red', 'green'] });
  });

  it('refers to nothing it does not contain', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, at]) =>
      (at as string).split('/'),
    );
    expect(refs.length).toBeGreaterThan(10);
    for (const at of refs)
      expect([at.join('/'), at.reduce((o: any, key) => o?.[key], document) !== undefined]).toEqual([
        at.join('/'),
        true,
      ]);
  });

  it('every answer can be checked against it, and one that does not fit is found', async () => {
    const checker = new AnswerChecker(document as never);
    const got = await registry.ask('POST', '/v1/lamps', {
      token,
      body: { id: 'a', watts: 1 },
      headers: { 'idempotency-key': 'k' },
    });
    expect(checker.faults(got)).toEqual([]);
    expect(checker.faults({ ...got, body: { ...got.json, revision: 'first' } })).toEqual([
      expect.stringContaining('/revision'),
    ]);
    expect(checker.faults({ ...got, body: { ...got.json, leaked: 1 } })).toHaveLength(1);
    expect(checker.faults({ ...got, status: 207 })).toEqual(['POST /v1/lamps 207 is not documented']);
    expect(checker.faults({ ...got, path: '/v1/lamps/a/b' })).toEqual(['POST /v1/lamps/a/b is not in the document']);
    expect(checker.faults({ ...got, contentType: 'text/plain' })).toHaveLength(1);
    expect(checker.faults({ ...got, headers: new Headers({ 'zhixin-log': '17' }) })).toEqual([
      'POST /v1/lamps 201 came with Zhixin-Log, which is not documented',
    ]);
  });

  it('its page runs under a policy without unsafe-inline: every script and style of it is allowed, nothing else', async () => {
    const page = await registry.ask('GET', '/api/docs');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') as string;
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    const hashes = (found: Iterable<RegExpMatchArray>) =>
      [...found].map(
        ([, text]) =>
          `'sha256-${createHash('sha256')
            .update(text as string)
            .digest('base64')}'`,
      );
    const blocks = hashes(page.text.matchAll(/<style>([^]*?)<\/style>/g));
    const attributes = hashes(page.text.matchAll(/ style="([^"]*)"/g));
    expect(blocks.length).toBeGreaterThan(0);
    const directive = (name: string) => new RegExp(`(?:^|;)\\s*${name} ([^;]+)`).exec(policy)?.[1]?.split(' ') ?? [];
    expect(directive('style-src')).toEqual(expect.arrayContaining(blocks));
    expect(directive('style-src-attr')).toEqual(expect.arrayContaining(attributes));
    expect(page.text).not.toMatch(/<script(?![^>]*src=)/);
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file as string);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files)
      expect([file, (await registry.ask('GET', new URL(file, `${registry.origin}/api/docs`).pathname)).status]).toEqual(
        [file, 200],
      );
  });

  it('every answer has the security headers', async () => {
    for (const path of ['/health/live', '/v1/nothing', '/v1/lamps/who']) {
      const { headers } = await registry.ask('GET', path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
});
