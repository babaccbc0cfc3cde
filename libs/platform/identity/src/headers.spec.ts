import { lampRegistry } from '../../http-testing/src/lamp-registry';

describe('headers of a caller', () => {
  let registry: Awaited<ReturnType<typeof lampRegistry>>;
  beforeAll(async () => {
    registry = await lampRegistry({ issuers: [] });
  });
  afterAll(() => registry.close());

  const who = (headers: Record<string, string>) => registry.ask('GET', '/v1/lamps/who', { headers });
  const codeOf = ({ status, json }: Awaited<ReturnType<typeof who>>) => [status, json['code']];

  it.each([
    ['loan-review', 'loan-review'],
    [encodeURIComponent('贷前审查'), '贷前审查'],
  ])('reads the purpose %s', async (given, purpose) =>
    expect((await who({ 'zhixin-purpose': given })).json).toMatchObject({ purpose }),
  );

  it.each(['', '%zz', '%E5', 'x'.repeat(101), '%00', '%0A', 'for%20371502199001011234', '\u00e5\u00bc'])(
    'refuses the purpose %j',
    async (given) => expect(codeOf(await who({ 'zhixin-purpose': given }))).toEqual([400, 'BAD_PURPOSE']),
  );

  it('takes an idempotency key of printable characters, and no identity number for one', async () => {
    expect((await who({ 'idempotency-key': 'a b-1' })).json).toMatchObject({ idempotencyKey: 'a b-1' });
    for (const key of ['', 'x'.repeat(201), '\u00e5', '371502199001011234'])
      expect(codeOf(await who({ 'idempotency-key': key }))).toEqual([400, 'BAD_IDEMPOTENCY_KEY']);
  });

  it('takes the correlation id from the trace, else from its header, and gives it back', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traced = await who({ traceparent: `00-${trace}-00f067aa0ba902b7-01`, 'x-correlation-id': 'mine' });
    expect([traced.json['correlationId'], traced.headers.get('x-correlation-id')]).toEqual([trace, trace]);
    expect((await who({ 'x-correlation-id': 'mine' })).json['correlationId']).toBe('mine');
    expect((await who({ 'x-correlation-id': '371502199001011234' })).json['correlationId']).toMatch(/-/);
  });
});
