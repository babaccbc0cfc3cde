import type { NewEvent, ProcessContext } from '@platform/kernel';
import { factOf } from '@platform/testing';
import { RegisterEnterprise } from '@contexts/enterprises';
import { checkEvents } from '../events/check.events';
import { honourEvents } from '../events/honour.events';
import { checkExample, honourExample } from '../rules/examples.rule';
import { registerAnEnterpriseWhenFirstRecorded as process } from './register-an-enterprise-when-first-recorded.process';

const common = { agency: 'a', agencyName: '甲', restsOn: [], sameActAs: [], pending: false };

it.each<NewEvent>([
  checkEvents.CheckRecorded({ ...checkExample, ...common, again: false }),
  honourEvents.HonourRecorded({ ...honourExample, ...common }),
])('registers the firm with the name of the paper, district unknown (%#)', async (event) => {
  const sent: unknown[] = [];
  const context = { send: async (command: unknown, data: unknown) => void sent.push([command, data]) };
  await process.on[event.type]?.(context as unknown as ProcessContext, factOf(event));
  expect(sent).toEqual([
    [RegisterEnterprise, { uscc: '91371502PDY00001XC', name: '聊城昌润食品有限公司', source: 'paper' }],
  ]);
});
