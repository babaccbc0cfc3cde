import { TokenMint } from '@platform/http-testing';
import { lampRegistry } from '../../../http-testing/src/lamp-registry';
import { createLogger } from './logger';
import { NestLog } from './nest-log';

const ID = '371502199001011234';

const written = (write: (log: ReturnType<typeof createLogger>) => void) => {
  const lines: string[] = [];
  write(createLogger('debug', { write: (line) => void lines.push(line) }));
  return lines;
};

it('writes one JSON object a line, with level and time as texts', () => {
  const [line] = written((log) => log.info({ lagMs: 3 }, 'caught up'));
  expect(JSON.parse(line as string)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    lagMs: 3,
    msg: 'caught up',
  });
});

it('takes identity numbers out of messages, fields, nested errors and keys, and keeps its lines JSON', () => {
  const lines = written((log) => {
    log.error({ error: new Error(`no ${ID}`), [ID]: [ID, { deep: `x${ID}x` }], number: Number(ID) }, `person ${ID}`);
    log.warn(`${ID} alone` as never, '');
    log.warn({ parted: `371502\t19900101\t1234`, hidden: `\u0001${ID}`, list: `["${ID}"]` }, '');
  });
  expect(lines[0]).toContain('"message":"no [identity number]"');
  for (const line of lines) {
    expect(line).not.toMatch(/371502|19900101/);
    expect(line).toMatch(/^[^\n]+\n$/);
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  }
});

it('keeps tokens, secrets and bodies out even where somebody logs them', () => {
  const [line] = written((log) =>
    log.info({ headers: { authorization: 'Bearer abc' }, body: { name: '张三' }, person: { idNumber: '1' } }, 'seen'),
  );
  expect(line).not.toMatch(/abc|张三|"1"/);
});

it('takes in the messages of Nest, with their context and error', () => {
  const [debug, error] = written((log) => {
    const nest = new NestLog(log);
    nest.log('mapped', 'Router');
    nest.error(new Error('broken'), 'stack', 'Injector');
  });
  expect(JSON.parse(debug as string)).toMatchObject({ level: 'debug', msg: 'mapped', context: 'Router' });
  expect(JSON.parse(error as string)).toMatchObject({
    level: 'error',
    msg: 'broken',
    context: 'Injector',
    error: { name: 'Error', message: 'broken' },
  });
});

it('logs a request by its route, role and subject, never by its address, query, headers or body', async () => {
  const mint = await TokenMint.open();
  const registry = await lampRegistry({ issuers: [mint.trusted()] });
  try {
    const token = await mint.token('bank');
    await registry.ask('GET', '/v1/lamps/of/91371502PDY00001XC', { token, headers: { 'x-correlation-id': 'seen-1' } });
    await registry.ask('GET', '/v1/lamps?limit=secretname');
    await registry.ask('GET', '/v1/secretname');
    await registry.ask('GET', '/health/live');
    const requests = registry.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(requests.filter(({ msg }) => msg === 'request')).toEqual([
      expect.objectContaining({
        correlationId: 'seen-1',
        method: 'GET',
        route: '/v1/lamps/of/:uscc',
        status: 200,
        durationMs: expect.any(Number),
        role: 'bank',
        subject: 'test:bank-1',
      }),
      expect.objectContaining({ route: '/v1/lamps', status: 400, role: 'public' }),
      expect.objectContaining({ route: 'none', status: 404 }),
    ]);
    expect(registry.lines.join('')).not.toMatch(/secretname|91371502PDY00001XC|eyJ/);
  } finally {
    await registry.close();
  }
});
