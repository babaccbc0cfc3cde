import { connect } from 'node:net';
import { AnswerChecker, TokenMint } from '@platform/http-testing';
import { AppendRefused, type AppendRefusal, StoreBusy, StoreUnavailable } from '@platform/event-store';
import { QueryLogUnavailable } from '@platform/query-log';
import { lampRegistry } from '../../../http-testing/src/lamp-registry';
import { openApiDocument } from '../openapi/document';
import { refusalLogged } from './logged-refusals';
import { problemOf } from './problem-of';

describe('what goes wrong', () => {
  let registry: Awaited<ReturnType<typeof lampRegistry>>;
  let checker: AnswerChecker;
  let token: string;

  beforeAll(async () => {
    const mint = await TokenMint.open();
    registry = await lampRegistry({ issuers: [mint.trusted()], limits: { bodyBytes: 2_000, answerMs: 200 } });
    checker = new AnswerChecker(openApiDocument(registry.app, '0'));
    token = await mint.token('regulator');
  });
  afterAll(() => registry.close());

  const light = (body: unknown, headers: Record<string, string> = {}) =>
    registry.ask('POST', '/v1/lamps', { token, body, headers: { 'idempotency-key': 'k', ...headers } });

  /** A problem document in both languages, without the inside of ours, as documented. */
  const expectProblem = (got: Awaited<ReturnType<typeof light>>, status: number, code: string, documented = true) => {
    expect([got.status, got.json['code']]).toEqual([status, code]);
    expect(got.contentType).toBe('application/problem+json');
    expect(got.json).toMatchObject({
      status,
      type: `urn:zhixin:problem:${code.toLowerCase().replaceAll('_', '-')}`,
      title: expect.stringMatching(/\w/),
      detail: expect.stringMatching(/[\u4e00-\u9fff]/),
      detailEn: expect.stringMatching(/[a-z]/),
      correlationId: expect.stringMatching(/\w/),
    });
    expect(got.text).not.toMatch(/371502199001011234|node_modules|\.ts:|stack/);
    if (documented) expect(checker.faults(got)).toEqual([]);
  };

  it('a refusal of the domain keeps its code, its kind as status, and its details', async () => {
    const got = await light({ id: 'a', watts: 666 });
    expectProblem(got, 422, 'TOO_BRIGHT');
    expect(got.json['most']).toBe(665);
  });

  it('a command without its key is told so', async () =>
    expectProblem(
      await registry.ask('POST', '/v1/lamps', { token, body: { id: 'b', watts: 1 } }),
      422,
      'IDEMPOTENCY_KEY_REQUIRED',
    ));

  it('the same key with another body is 422', async () => {
    expect((await light({ id: 'c', watts: 5 })).status).toBe(201);
    expectProblem(await light({ id: 'c', watts: 6 }), 422, 'IDEMPOTENCY_KEY_REUSED');
  });

  it('a conflict is 409', async () => {
    expect((await light({ id: 'd', watts: 5 })).status).toBe(201);
    expectProblem(await light({ id: 'd', watts: 5 }, { 'idempotency-key': 'other' }), 409, 'LAMP_IS_LIT');
  });

  it('what nobody foresaw is 500, says nothing of our inside, and is in the log under its correlation id', async () => {
    const got = await light({ id: 'e', watts: 667 }, { 'x-correlation-id': 'find-me' });
    expectProblem(got, 500, 'UNEXPECTED');
    expect(got.json['correlationId']).toBe('find-me');
    const line = registry.lines.find((l) => l.includes('find-me') && l.includes('unexpected error'));
    expect(line).toContain('of the inside');
    expect(line).not.toContain('371502199001011234');
  });

  it('an address nobody serves is 404 without repeating it', async () => {
    const got = await registry.ask('GET', '/v1/nothing/%E5%BC%A0%E4%B8%89');
    expectProblem(got, 404, 'NOT_FOUND', false);
    expect(got.text).not.toContain('nothing/');
  });

  it('the text of a framework exception stays inside', async () =>
    expectProblem(await registry.ask('GET', '/v1/lamps/gone'), 404, 'NOT_FOUND'));

  it.each([
    ['{"id": ', 400, 'MALFORMED_JSON'],
    ['', 400, 'MALFORMED_JSON'],
    ['[]', 400, 'BODY_NOT_OBJECT'],
    ['"text"', 400, 'BODY_NOT_OBJECT'],
    ['null', 400, 'BODY_NOT_OBJECT'],
    ['5', 400, 'BODY_NOT_OBJECT'],
    ['{"__proto__": {"watts": 1}}', 400, 'MALFORMED_JSON'],
    [`{"id":${'['.repeat(900)}${']'.repeat(900)}}`, 400, 'BODY_TOO_DEEP'],
    [JSON.stringify({ id: 'x'.repeat(3_000) }), 413, 'BODY_TOO_LARGE'],
  ])('the body %j is %d %s', async (body, status, code) => expectProblem(await light(body), status, code));

  it.each(['371502199001011234', '["371502199001011234"]', '\ud800371502199001011234', 'x,371502199001011234,'])(
    'a field called %j is refused in valid JSON that does not repeat the number',
    async (name) => expectProblem(await light({ [name]: 1 }), 400, 'INVALID_FIELDS'),
  );

  it('a body that is not JSON is 415', async () =>
    expectProblem(await light('<lamp/>', { 'content-type': 'application/xml' }), 415, 'NOT_JSON'));

  it.each(['application/x-www-form-urlencoded', 'text/plain'])('a body of %s is 415', async (type) =>
    expectProblem(await light('id=a&watts=5', { 'content-type': type }), 415, 'NOT_JSON'),
  );

  it('an address that is no address is 400', async () =>
    expectProblem(await registry.ask('GET', '/v1/lamps/%zz'), 400, 'BAD_REQUEST', false));

  it('an overlong part of an address is a problem, not a search', async () =>
    expectProblem(await registry.ask('GET', `/v1/lamps/of/${'9'.repeat(300)}`), 414, 'ADDRESS_TOO_LONG'));

  it('an answer that takes too long is 503 with Retry-After', async () => {
    const got = await registry.ask('GET', '/v1/lamps/slow');
    expectProblem(got, 503, 'TOO_SLOW');
    expect(got.headers.get('retry-after')).toBe('2');
  });

  it('what is no HTTP is answered with a problem document', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(registry.origin).port), '127.0.0.1', () => socket.write('NO HTTP\r\n\r\n'));
      let text = '';
      socket
        .on('data', (data) => (text += String(data)))
        .on('close', () => resolve(text))
        .on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"code":"BAD_REQUEST"');
  });

  it.each<[AppendRefusal, number, string]>([
    ['APPEND_TOO_LARGE', 413, 'FACT_TOO_LARGE'],
    ['NUL_CHARACTER', 422, 'NOT_STORABLE'],
    ['NOT_UNICODE', 422, 'NOT_STORABLE'],
    ['BAD_NAME', 422, 'NOT_STORABLE'],
    ['BAD_EVENT_ID', 500, 'UNEXPECTED'],
  ])('an append refused for %s is %i %s', (refusal, status, code) =>
    expect(problemOf(new AppendRefused(refusal, 'inside'))).toMatchObject({ status, code }),
  );

  it.each(['22021', '22P05'])('a text the database cannot keep (%s) is 422', (code) =>
    expect(problemOf(Object.assign(new Error('inside'), { code }))).toMatchObject({
      status: 422,
      code: 'NOT_STORABLE',
    }),
  );

  it.each([
    [new StoreUnavailable(new Error()), 'STORE_UNAVAILABLE'],
    [new QueryLogUnavailable(Object.assign(new Error(), { code: 'ECONNRESET' })), 'QUERY_LOG_UNAVAILABLE'],
  ])('%s is 503 and says when to come again', (error, code) =>
    expect(problemOf(error)).toMatchObject({ status: 503, code, headers: { 'retry-after': expect.any(String) } }),
  );

  it('a refusal that was logged leaves with its number, whatever it is, and no other does', () => {
    const [logged, other] = [new StoreBusy(1), new StoreBusy(1)];
    refusalLogged(logged, '20260601-7');
    expect(problemOf(logged).headers).toEqual({ 'retry-after': '1', 'Zhixin-Log': '20260601-7' });
    expect(problemOf(other).headers).toEqual({ 'retry-after': '1' });
    expect(() => refusalLogged('no object', '1')).not.toThrow();
  });

  it('a busy store says when to come again', () =>
    expect(problemOf(new StoreBusy(1_500))).toMatchObject({
      status: 503,
      code: 'STORE_BUSY',
      headers: { 'retry-after': '2' },
    }));
});
