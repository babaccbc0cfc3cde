import type { NewEvent, ProcessContext } from '@platform/kernel';
import { callerOf, factOf, writeSide } from '@platform/testing';
import { RegisterEnterprise } from '@contexts/enterprises';
import { recordCheck, RecordCheck } from '../kinds/check/commands/record-check/record-check.decide';
import { checkEvents } from '../kinds/check/check.events';
import { honourEvents } from '../kinds/honour/honour.events';
import { recordEvents } from '../events/record.events';
import { record } from '../events/record.state';
import { recordCatalogues } from '../index';
import { FindRecordedPartyHandler } from '../queries/find-recorded-party/find-recorded-party.handler';
import { FindRecordedParty } from '../queries/find-recorded-party/find-recorded-party.query';
import { checkExample } from '../kinds/check/check-example.rule';
import { honourExample } from '../kinds/honour/honour-example.rule';
import { penaltyExample } from '../kinds/penalty/penalty-example.rule';
import { penaltyEvents } from '../kinds/penalty/penalty.events';
import { recordedExample, recordingExample } from '../rules/examples.rule';
import type { RecordedParty } from '../rules/party.rule';
import { registerAnEnterpriseWhenFirstRecorded as process } from './register-an-enterprise-when-first-recorded.process';

const check = checkEvents.CheckRecorded({ ...recordedExample(checkExample), again: false });
const honour = honourEvents.HonourRecorded(recordedExample(honourExample));
const { representative: _, ...paper } = penaltyExample;
const penalty = penaltyEvents.PenaltyRecorded({
  ...recordedExample(paper),
  ...{ partyCategory: '法人及非法人组织', normalisedNumber: 'n', otherCodes: { registration: '371500200001239' } },
});
const pending = <E extends NewEvent>(event: E): E => ({ ...event, data: { ...(event.data as object), pending: true } });
const registered = [RegisterEnterprise, { uscc: '91371502PDY00001XC', name: '聊城昌润食品有限公司', source: 'paper' }];

const reactTo = async (event: NewEvent, party?: RecordedParty) => {
  const sent: unknown[] = [];
  const context = {
    ask: async ({ itemId }: FindRecordedParty) => (itemId === 'check-1' ? party : undefined),
    send: async (command: unknown, data: unknown) => void sent.push([command, data]),
  };
  const fact = factOf(event, { stream: 'records.check-1' });
  await process.on[event.type]?.(context as unknown as ProcessContext, fact);
  return sent;
};

it.each<NewEvent>([check, honour])(
  'registers the firm with the name of the paper, district unknown (%#)',
  async (event) => expect(await reactTo(event)).toEqual([registered]),
);

it('hands on the registration number of the paper', async () =>
  expect(await reactTo(penalty)).toEqual([
    [RegisterEnterprise, { ...(registered[1] as object), registrationNumber: '371500200001239' }],
  ]));

it('a pending record makes no firm known before it is confirmed', async () => {
  for (const event of [check, honour]) expect(await reactTo(pending(event))).toEqual([]);
  const party = { uscc: checkExample.uscc, name: checkExample.partyName };
  expect(await reactTo(recordEvents.RecordConfirmed({}), party)).toEqual([registered]);
});

it('asks the record’s own stream whom it is about', async () => {
  const side = await writeSide(recordCatalogues);
  const command = new RecordCheck(checkExample, callerOf('regulator'));
  await side.commands.run(record, 'check-1', recordCheck, command, { ...recordingExample, confirms: true });
  const handler = new FindRecordedPartyHandler(side.commands);
  expect(await handler.execute(new FindRecordedParty('check-1'))).toEqual({
    uscc: checkExample.uscc,
    name: checkExample.partyName,
  });
  expect(await handler.execute(new FindRecordedParty('check-2'))).toBeUndefined();
});
