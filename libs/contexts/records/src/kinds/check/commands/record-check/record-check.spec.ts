import { callerOf, decider, writeSide } from '@platform/testing';
import { checkEvents } from '../../check.events';
import { record } from '../../../../events/record.state';
import { checkExample as example } from '../../check-example.rule';
import { recordingExample as outside } from '../../../../rules/examples.rule';
import { recordCatalogues } from '../../../../index';
import { Papers } from '../../../../ports/papers';
import { Recordings } from '../../../../ports/recordings';
import { type Check, recordCheck, RecordCheck } from './record-check.decide';
import { RecordCheckHandler } from './record-check.handler';

const SOLE = '92371502PDY0090655';
const given = decider(record, recordCheck);
const command = (changes: Partial<Check> = {}) => new RecordCheck({ ...example, ...changes }, callerOf('regulator'));
const common = {
  ...example,
  agency: outside.agency.uscc,
  agencyName: outside.agency.name,
  restsOn: [],
  sameActAs: [],
  pending: false,
  again: false,
};

it('records a failure that is not final: a re-inspection may still be asked', () =>
  given().when(command(), outside).then(checkEvents.CheckRecorded(common, '2026-03-12')));

it('takes a passed result as final at once', () =>
  given()
    .when(command({ result: 'passed', failings: undefined }), outside)
    .then(
      checkEvents.CheckRecorded(
        { ...common, result: 'passed', failings: undefined, finalOn: '2026-03-12' },
        '2026-03-12',
      ),
    ));

it('holds a final failure on the day it became final', () =>
  given()
    .when(command({ finalOn: '2026-03-27', again: true }), outside)
    .then(checkEvents.CheckRecorded({ ...common, finalOn: '2026-03-27', again: true }, '2026-03-27')));

it('takes a result that was served before it became final', () =>
  given()
    .when(command({ served: '2026-03-20', finalOn: '2026-04-05' }), outside)
    .then(checkEvents.CheckRecorded({ ...common, served: '2026-03-20', finalOn: '2026-04-05' }, '2026-04-05')));

it('is quiet the second time', () => given(checkEvents.CheckRecorded(common)).when(command(), outside).then());

it.each<[string, Partial<Check>, string]>([
  ['a sole trader under a bare personal name', { uscc: SOLE, partyName: '赵一' }, 'TRADE_NAME_REQUIRED'],
  ['a check of tomorrow', { checkedOn: '2026-06-02' }, 'DATE_IN_THE_FUTURE'],
  ['a result served before the check', { served: '2026-03-11', finalOn: '2026-04-05' }, 'DATES_OUT_OF_ORDER'],
  ['a result final before the check', { finalOn: '2026-03-11' }, 'DATES_OUT_OF_ORDER'],
  ['a link to nothing', { sameActAs: ['penalty-x'] }, 'LINK_UNKNOWN'],
])('refuses %s', (_, changes, code) => given().when(command(changes), outside).thenRejected(code));

describe('a report under another code of its agency’s chain', () => {
  const [FIRST, HEIR] = ['11371500PDY009014B', '11371500PDY0030267'];
  const OTHER = { uscc: '91371502PDY000028C', partyName: '聊城颂禾面业有限公司' };

  it('is the same record, with or without a number; of another firm it is another report', async () => {
    const side = await writeSide(recordCatalogues);
    const send = (changes: Partial<Check>, keyCodes: string[], idempotencyKey = 'check-1') => {
      const agencies = { recording: async () => ({ ...outside, keyCodes }) };
      const papers = new Papers(side.commands, side.keyring);
      const links = { of: async () => [] };
      const handler = new RecordCheckHandler(new Recordings(side.commands, agencies as never, links as never, papers));
      return handler.execute(new RecordCheck({ ...example, ...changes }, callerOf('regulator', { idempotencyKey })));
    };
    const { stream } = await send({}, [FIRST]);
    expect(await send({}, [HEIR, FIRST], 'again')).toMatchObject({ stream, repeated: true });
    const odd = await send({ uscc: '91371502PDY003011B', number: '聊抽检2026-0400' }, [FIRST], 'odd');
    expect(odd.warnings).toMatchObject([{ code: 'ORGANISATION_CODE_CHECK' }]);
    const unnumbered = await send({ number: undefined }, [FIRST], 'no number');
    expect(await send({ number: undefined }, [HEIR, FIRST], 'no number')).toMatchObject({
      stream: unnumbered.stream,
      repeated: true,
    });
    expect(await send(OTHER, [HEIR, FIRST], 'other')).toMatchObject({
      repeated: false,
      stream: expect.stringContaining(`check-${HEIR}-`),
    });
  });
});
