import { z } from 'zod';
import { callerOf, factOf } from '@platform/testing';
import { recordCheck, RecordCheck } from '../commands/record-check/record-check.decide';
import { recordHonour, RecordHonour } from '../commands/record-honour/record-honour.decide';
import { recordPenalty, RecordPenalty } from '../commands/record-penalty/record-penalty.decide';
import { record } from '../events/record.state';
import { recordCatalogues } from '../index';
import { checkExample, honourExample, penaltyExample, programmeExample, recordingExample } from './examples.rule';

const by = callerOf('regulator');
const today = { now: '2026-06-01T02:00:00.000Z', today: '2026-06-01' };
const decisions = {
  penalty: recordPenalty(new RecordPenalty(penaltyExample, by), record.initial, today, {
    ...recordingExample,
    normalisedNumber: penaltyExample.number,
  }),
  check: recordCheck(new RecordCheck(checkExample, by), record.initial, today, recordingExample),
  honour: recordHonour(new RecordHonour(honourExample, by), record.initial, today, {
    ...recordingExample,
    holderBarred: false,
    programmes: [programmeExample],
  }),
};

it.each(Object.entries(decisions))('the example of a %s is one that can be recorded and kept', (kind, decision) => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  const [event] = decision.events;
  const definition = recordCatalogues.map((c) => (c as any)[event!.type]).find(Boolean).definition;
  const parsed = definition.schema.safeParse(event!.data);
  expect(parsed.success ? '' : z.prettifyError(parsed.error)).toBe('');
  expect(record.evolve(record.initial, factOf(event!)).item?.kind).toBe(kind);
});
