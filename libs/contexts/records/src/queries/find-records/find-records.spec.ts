import { callerOf, writeSide } from '@platform/testing';
import { recordCheck, RecordCheck } from '../../commands/record-check/record-check.decide';
import { record } from '../../events/record.state';
import { recordCatalogues } from '../../index';
import { checkExample, recordingExample } from '../../rules/examples.rule';
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
    { id: 'check-1', uscc: checkExample.uscc, status: 'recorded' },
    { id: 'check-2', uscc: undefined, status: undefined },
  ]);
});
