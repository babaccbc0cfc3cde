import { AnswerChecker } from '@platform/http-testing';
import { lampRegistry } from '../../../http-testing/src/lamp-registry';
import { openApiDocument } from '../openapi/document';
import { Readiness } from './readiness';

describe('health', () => {
  let registry: Awaited<ReturnType<typeof lampRegistry>>;
  beforeAll(async () => {
    registry = await lampRegistry({ issuers: [] });
  });
  afterAll(() => registry.close());

  it('is live, and ready once everything required holds; as documented', async () => {
    const checker = new AnswerChecker(openApiDocument(registry.app, '0'));
    let migrated = false;
    const ready = () => registry.ask('GET', '/health/ready');
    expect((await registry.ask('GET', '/health/live')).json).toEqual({ status: 'live' });
    expect((await ready()).json).toMatchObject({ code: 'NOT_READY', checks: {} });
    registry.readiness.require('database', async () => true);
    registry.readiness.require('migrated', async () => migrated);
    const before = await ready();
    expect([before.status, before.json['checks']]).toEqual([503, { database: true, migrated: false }]);
    expect(checker.faults(before)).toEqual([]);
    migrated = true;
    const after = await ready();
    expect([after.status, after.json]).toEqual([200, { status: 'ready', checks: { database: true, migrated: true } }]);
    expect(checker.faults(after)).toEqual([]);
  });
});

it('takes a check that fails or hangs for one that does not hold', async () => {
  const readiness = new Readiness();
  readiness.require('broken', async () => Promise.reject(new Error('no')));
  readiness.require('hanging', () => new Promise(() => undefined));
  readiness.require('fine', async () => true);
  expect(await readiness.look()).toEqual({ ready: false, checks: { broken: false, hanging: false, fine: true } });
});
