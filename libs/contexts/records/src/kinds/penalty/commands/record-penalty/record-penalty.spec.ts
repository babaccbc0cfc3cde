import thresholds from '../../../../../../disclosure/data/thresholds.city.json';
import type { CommandRunner } from '@platform/cqrs';
import { callerOf, decider, writeSide } from '@platform/testing';
import { penaltyEvents } from '../../penalty.events';
import { recordEvents } from '../../../../events/record.events';
import { record } from '../../../../events/record.state';
import { penaltyExample as example } from '../../penalty-example.rule';
import { recordingExample } from '../../../../rules/examples.rule';
import { recordCatalogues } from '../../../../index';
import { Papers } from '../../../../ports/papers';
import { Recordings } from '../../../../ports/recordings';
import { ClassWarnings } from '../../ports/class-warnings';
import { type Penalty, type PenaltyOutside, recordPenalty, RecordPenalty } from './record-penalty.decide';
import { RecordPenaltyHandler } from './record-penalty.handler';

const given = decider(record, recordPenalty);
const outside: PenaltyOutside = { ...recordingExample, normalisedNumber: '聊市监处罚〔2026〕12号' };
const command = (changes: Partial<Penalty> = {}) =>
  new RecordPenalty({ ...example, ...changes }, callerOf('regulator', { agency: outside.agency.uscc }));

const SOLE = { uscc: '92371502PDY0090655', partyCategory: '个体工商户' } as const;
const recorded = penaltyEvents.PenaltyRecorded(
  {
    ...example,
    partyCategory: '法人及非法人组织',
    agency: outside.agency.uscc,
    agencyName: '聊城市市场监督管理局',
    normalisedNumber: '聊市监处罚〔2026〕12号',
    restsOn: [],
    sameActAs: [],
    pending: false,
  },
  '2026-05-11',
);

it('records a penalty on the day of its decision', () => given().when(command(), outside).then(recorded));

it('waits for a second person where the agency so decides', () =>
  given()
    .when(command(), { ...outside, confirms: true })
    .then({ ...recorded, data: { ...recorded.data, pending: true } }));

it('is quiet when the same paper comes again, whatever it says of persons', () =>
  given(recorded)
    .when(command({ representative: undefined }), outside)
    .then());

it('refuses the same paper with another content', () =>
  given(recorded)
    .when(command({ fineFen: 1 }), outside)
    .thenRejected('ALREADY_RECORDED'));

it('refuses to record again what was annulled', () =>
  given(recorded, recordEvents.RecordAnnulled({ ground: 'court', reason: '判决撤销' }))
    .when(command(), outside)
    .thenRejected('RECORD_ANNULLED'));

it.each<[string, Partial<Penalty>, string]>([
  ['a natural person', { partyCategory: '自然人' }, 'NOT_ENTERED_BY_LAW'],
  ['the summary procedure', { summaryProcedure: true }, 'NOT_ENTERED_BY_LAW'],
  ['a minor act whose harm was removed', { minorAndMended: true }, 'NOT_ENTERED_BY_LAW'],
  ['a sole trader’s code on a company', { uscc: '92371502PDY0090655' }, 'CODE_CONTRADICTS_CATEGORY'],
  ['a company’s code on a sole trader', { partyCategory: '个体工商户' }, 'CODE_CONTRADICTS_CATEGORY'],
  ['a sole trader under a bare name', { ...SOLE, partyName: '赵一' }, 'TRADE_NAME_REQUIRED'],
  [
    'and under its operator’s',
    { ...SOLE, partyName: '欧阳一一', operator: { name: '欧阳一一' } },
    'TRADE_NAME_REQUIRED',
  ],
  ['a warning alone with a fine', { measures: ['警告'], confiscatedFen: undefined }, 'AMOUNT_CONTRADICTS_MEASURES'],
  ['a confiscated amount without confiscation', { measures: ['罚款'] }, 'AMOUNT_CONTRADICTS_MEASURES'],
  ['a decision of tomorrow', { dates: { decided: '2026-06-02' } }, 'DATE_IN_THE_FUTURE'],
  ['a service before the decision', { dates: { decided: '2026-05-11', served: '2026-05-10' } }, 'DATES_OUT_OF_ORDER'],
  ['a link to nothing', { restsOn: ['check-x'] }, 'LINK_UNKNOWN'],
])('refuses %s', (_, changes, code) => given().when(command(changes), outside).thenRejected(code));

it('takes a sole trader with a sole trader’s code', () =>
  expect(given().when(command({ ...SOLE, partyName: '好味道小吃店' }), outside).decision.accepted).toBe(true));

it('hands on what the register of agencies has against it', () =>
  given()
    .when(command(), {
      ...outside,
      incompetence: { code: 'FIELD_NOT_YOURS', kind: 'forbidden', message: { zh: '无权', en: 'not competent' } },
    })
    .thenRejected('FIELD_NOT_YOURS'));

it('shares the act of the record it replaces', () => {
  const linked = [{ id: 'penalty-old', uscc: example.uscc, status: 'recorded' as const, own: true }];
  given()
    .when(command({ replaces: 'penalty-old' }), { ...outside, linked })
    .then({ ...recorded, data: { ...recorded.data, replaces: 'penalty-old', sameActAs: ['penalty-old'] } });
});

describe('the same paper, sent again', () => {
  const [FIRST, HEIR] = ['11371500PDY009014B', '11371500PDY0030267'];
  let side: Awaited<ReturnType<typeof writeSide>>;
  beforeEach(async () => void (side = await writeSide(recordCatalogues)));

  /** `keyCodes`: the codes of the agency's chain, today's key authority first. */
  const send = (changes: Partial<Penalty> = {}, keyCodes = [FIRST], subject = 'clerk-1') => {
    const agencies = { recording: async () => ({ ...recordingExample, keyCodes }) };
    const links = { of: async () => [] };
    const papers = new Papers(side.commands as CommandRunner, side.keyring);
    const rules = { execute: async () => thresholds };
    const recordings = new Recordings(side.commands, agencies as never, links as never, papers);
    const handler = new RecordPenaltyHandler(recordings, papers, new ClassWarnings(rules as never));
    const by = callerOf('regulator', { subject, idempotencyKey: undefined });
    return handler.execute(new RecordPenalty({ ...example, ...changes }, by));
  };
  const code = (sent: Promise<unknown>) =>
    sent.then(
      () => undefined,
      (error) => error.refusal.code,
    );

  it('is the same record although a second succession changed the authority of its key', async () => {
    const { stream } = await send();
    expect(stream).toContain(`penalty-${FIRST}-2026-`);
    expect(await send({}, [HEIR, FIRST], 'clerk-2')).toMatchObject({ stream, repeated: true });
    expect(await code(send({ fineFen: 1 }, [HEIR, FIRST]))).toBe('ALREADY_RECORDED');
    const other = await send({ number: '聊市监处罚〔2026〕13号' }, [HEIR, FIRST]);
    expect([other.repeated, other.stream]).toEqual([false, expect.stringContaining(`penalty-${HEIR}-2026-`)]);
  });

  it('says so when it names a person the record does not have, unless that one was forgotten', async () => {
    const { stream } = await send();
    expect(await send({}, [FIRST], 'clerk-2')).toMatchObject({ repeated: true });
    const representative = { name: '钱二' };
    expect(await code(send({ representative }))).toBe('PERSON_NOT_RECORDED');
    expect(await code(send({ operator: representative }))).toBe('PERSON_NOT_RECORDED');
    expect(await send({ representative: undefined })).toMatchObject({ repeated: true });
    await side.keyring.forget({ record: stream });
    expect(await send({ representative })).toMatchObject({ repeated: true });
  });

  it('is warned of, each time, where its class is not that of its amount and where the code looks wrong', async () => {
    const odd = { uscc: '91371502PDY003011B', statedClass: 'minor', fineFen: 500_000_000 } as const;
    const warnings = [{ code: 'ORGANISATION_CODE_CHECK' }, { code: 'CLASS_CONTRADICTS_AMOUNT' }];
    expect(await send(odd)).toMatchObject({ repeated: false, warnings });
    expect(await send(odd)).toMatchObject({ repeated: true, warnings });
    expect(await send()).toMatchObject({ warnings: [] });
  });

  it('named nobody at first: a person is not dropped without a word', async () => {
    await send({ representative: undefined });
    expect(await code(send())).toBe('PERSON_NOT_RECORDED');
  });
});
