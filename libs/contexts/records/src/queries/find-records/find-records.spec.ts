import { callerOf, writeSide } from '@platform/testing';
import { recordCheck, RecordCheck } from '../../kinds/check/commands/record-check/record-check.decide';
import { recordPenalty, RecordPenalty } from '../../kinds/penalty/commands/record-penalty/record-penalty.decide';
import { record } from '../../events/record.state';
import { recordCatalogues } from '../../index';
import { checkExample } from '../../kinds/check/check-example.rule';
import { penaltyExample } from '../../kinds/penalty/penalty-example.rule';
import { recordingExample } from '../../rules/examples.rule';
import { FindRecordsHandler } from './find-records.handler';
import { FindRecords } from './find-records.query';

it('tells whose records are and how they stand, also that there is none', async () => {
  const side = await writeSide(recordCatalogues);
  await side.commands.run(
    record,
    'check-1',
    recordCheck,
    new RecordCheck(checkExample, callerOf('regulator')),
    recordingExample,
  );
  const found = await new FindRecordsHandler(side.commands).execute(new FindRecords(['check-1', 'check-2']));
  expect(found).toEqual([
    { id: 'check-1', uscc: checkExample.uscc, status: 'recorded', actDay: checkExample.checkedOn },
    { id: 'check-2', uscc: undefined, status: undefined },
  ]);
});

it('tells when the act ended, as far as that is known', async () => {
  const side = await writeSide(recordCatalogues);
  const { actEnd: _, ...dates } = penaltyExample.dates;
  const regulator = callerOf('regulator');
  const outside = { ...recordingExample, normalisedNumber: '聊市监处罚〔2026〕8号' };
  for (const [id, penalty] of Object.entries({
    'penalty-1': penaltyExample,
    'penalty-2': { ...penaltyExample, dates },
  }))
    await side.commands.run(record, id, recordPenalty, new RecordPenalty(penalty, regulator), outside);
  const found = await new FindRecordsHandler(side.commands).execute(new FindRecords(['penalty-1', 'penalty-2']));
  expect(found.map(({ actEnd }) => actEnd)).toEqual(['2026-03-10', undefined]);
});
