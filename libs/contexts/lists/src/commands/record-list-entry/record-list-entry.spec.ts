import { listingEvents } from '../../events/listing.events';
import { listing } from '../../events/listing.state';
import { entryExample as entry, entryOutsideExample as outside } from '../../rules/examples.rule';
import { callerOf, decider, writeSide } from '@platform/testing';
import { EntryKeys } from '../../ports/entry-keys';
import { EntryPersons } from '../../ports/entry-persons';
import { RecordListEntryHandler } from './record-list-entry.handler';
import { type ListEntry, recordListEntry, RecordListEntry } from './record-list-entry.decide';

const given = decider(listing, recordListEntry);
const by = callerOf('regulator', { agency: outside.agency.uscc });
const record = (more: Partial<ListEntry> = {}) => new RecordListEntry({ ...entry, ...more }, by);
const recorded = listingEvents.ListEntryRecorded(
  {
    ...entry,
    agency: outside.agency.uscc,
    agencyName: '聊城市市场监督管理局',
    restsOn: [],
    pending: false,
    until: '2029-05-20',
    termSource: '市场监管总局令第44号',
  },
  entry.listedOn,
);
const penalty = { id: 'penalty-1', uscc: entry.uscc, status: 'recorded' as const };

describe('recording an entry on a list', () => {
  it('records it with the term of the dated rule, held on the day of the entry', () =>
    given().when(record(), outside).then(recorded));

  it('keeps the term the paper states', () =>
    given()
      .when(record({ until: '2027-05-20' }), outside)
      .then({ ...recorded, data: { ...recorded.data, until: '2027-05-20', termSource: undefined } as never }));

  it('refuses a term the law does not allow, and takes the longest lawful one', () => {
    given()
      .when(record({ until: '2029-05-21' }), outside)
      .thenRejected('TERM_BEYOND_THE_LAW');
    expect(given().when(record({ until: '2029-05-20' }), outside).decision.accepted).toBe(true);
  });

  it('lets an entry without a term run until it is ended', () => {
    const { decision } = given().when(record({ list: 'abnormal', representative: undefined }), {
      ...outside,
      term: undefined,
    });
    expect(decision).toMatchObject({
      accepted: true,
      events: [{ data: expect.not.objectContaining({ until: expect.anything() }) }],
    });
  });

  it.each(['serious', 'abnormal'] as const)('refuses the %s list without a legal basis', (list) =>
    given()
      .when(record({ list, legalBasis: undefined }), outside)
      .thenRejected('LEGAL_BASIS_REQUIRED'),
  );

  it.each(['serious', 'abnormal'] as const)('refuses the %s list on a legal basis that says nothing', (list) => {
    for (const legalBasis of ['无', '/', '-', '——', ' '])
      given()
        .when(record({ list, legalBasis, representative: undefined }), outside)
        .thenRejected('LEGAL_BASIS_REQUIRED');
  });

  it('keeps no legal basis that says nothing, on the watch list either', () =>
    expect(
      given().when(record({ list: 'watch', legalBasis: '无', representative: undefined }), outside).decision,
    ).toMatchObject({ events: [{ data: expect.not.objectContaining({ legalBasis: expect.anything() }) }] }));

  it('takes the watch list without one', () =>
    expect(
      given().when(record({ list: 'watch', legalBasis: undefined, representative: undefined }), outside).decision
        .accepted,
    ).toBe(true));

  it.each(['abnormal', 'watch'] as const)('names no persons on the %s list', (list) =>
    given().when(record({ list }), outside).thenRejected('PERSONS_NOT_NAMED'),
  );

  it('refuses days in the future and days in an impossible order', () => {
    given()
      .when(record({ listedOn: '2026-06-02' }), outside)
      .thenRejected('DATE_IN_THE_FUTURE');
    given()
      .when(record({ published: '2026-05-19' }), outside)
      .thenRejected('DATES_OUT_OF_ORDER');
    given()
      .when(record({ until: '2026-05-19' }), outside)
      .thenRejected('DATES_OUT_OF_ORDER');
  });

  it.each([
    ['赵一', undefined],
    ['欧阳一一', { name: '欧阳一一' }],
  ])('publishes no sole trader under the name of its people', (partyName, controller) => {
    const sole = { ...outside, uscc: '92371502PDY0090655' };
    given().when(record({ partyName, controller }), sole).thenRejected('TRADE_NAME_REQUIRED');
    expect(given().when(record({ partyName: '好味道小吃店', controller }), sole).decision.accepted).toBe(true);
  });

  it('refuses who is not competent', () =>
    given()
      .when(record(), {
        ...outside,
        incompetence: { code: 'NOT_COMPETENT', kind: 'forbidden', message: { zh: '无权列入。', en: 'not competent' } },
      })
      .thenRejected('NOT_COMPETENT'));

  it('rests only on a record of the same enterprise that is in force', () => {
    const on = record({ restsOn: ['penalty-1'] });
    const linked = (more: object) => ({ ...outside, linked: [{ ...penalty, ...more }] });
    expect(given().when(on, linked({})).decision.accepted).toBe(true);
    given().when(on, outside).thenRejected('LINK_UNKNOWN');
    given()
      .when(on, linked({ status: 'pending' }))
      .thenRejected('LINK_UNKNOWN');
    given()
      .when(on, linked({ status: 'annulled' }))
      .thenRejected('BASIS_ANNULLED');
    given()
      .when(on, linked({ uscc: '91371502PDY000028C' }))
      .thenRejected('LINK_TO_ANOTHER_ENTERPRISE');
  });

  it('waits for a second person where the agency wants one; the same again is quiet, whatever the rule is by then', () => {
    const pending = { ...recorded, data: { ...recorded.data, pending: true } };
    given()
      .when(record(), { ...outside, confirms: true })
      .then(pending);
    given(pending).when(record(), outside).then();
  });

  it('keeps when the act ended, as the records it rests on tell it: the earliest', () => {
    const on = record({ restsOn: ['penalty-1', 'penalty-2'] });
    const telling = (...ends: (string | undefined)[]) =>
      ends.map((actEnd, n) => ({ ...penalty, id: `penalty-${n + 1}`, actEnd }));
    expect(given().when(on, { ...outside, linked: telling('2023-04-01', '2021-01-10') }).decision).toMatchObject({
      events: [{ data: { actEnd: '2021-01-10' } }],
    });
    expect(given().when(on, { ...outside, linked: telling(undefined, undefined) }).decision).toMatchObject({
      events: [{ data: expect.not.objectContaining({ actEnd: expect.anything() }) }],
    });
  });

  it('is quiet the second time, also when the rule of terms has changed since', () => {
    const sealed = { ...recorded, data: { ...recorded.data, representative: { sealed: 'v1.x' } } };
    given(sealed)
      .when(record(), { ...outside, term: undefined })
      .then();
    given(sealed)
      .when(record({ grounds: '另一事由' }), outside)
      .thenRejected('ALREADY_LISTED');
  });

  it('does not open an annulled entry again', () =>
    given(recorded, listingEvents.ListEntryAnnulled({ ground: 'court', reason: '判决撤销' }))
      .when(record(), outside)
      .thenRejected('ENTRY_ANNULLED'));
});

describe('the same decision again', () => {
  const [FIRST, HEIR] = [outside.agency.uscc, '11371500PDY0030267'];
  const { representative } = entry;
  let side: Awaited<ReturnType<typeof writeSide>>;
  beforeEach(async () => void (side = await writeSide([listingEvents])));

  /** `keyCodes`: the codes of the agency's chain, today's key authority first. */
  const send = (more: Partial<ListEntry> = {}, keyCodes = [FIRST]) => {
    const { uscc: _, ...found } = { ...outside, keyCodes, agency: { ...outside.agency, uscc: keyCodes[0] } };
    const keys = new EntryKeys({ recording: async () => found } as never, side.commands);
    const handler = new RecordListEntryHandler(side.commands, keys, new EntryPersons(side.commands, side.keyring));
    return handler.execute(new RecordListEntry({ ...entry, ...more }, { ...by, idempotencyKey: undefined }));
  };

  it('is one entry although a further succession changed the authority of its key', async () => {
    const { stream } = await send();
    expect(await send({}, [HEIR, FIRST])).toMatchObject({ stream, repeated: true });
    expect(await send({ number: '聊市监列严字〔2026〕4号' }, [HEIR, FIRST])).toMatchObject({ repeated: false });
  });

  it('drops no person unsaid, but one that was forgotten', async () => {
    const { stream } = await send();
    expect(await send()).toMatchObject({ repeated: true });
    const refused = { refusal: { code: 'PERSON_NOT_RECORDED' } };
    await expect(send({ controller: representative })).rejects.toMatchObject(refused);
    await expect(send({ representative: { name: '钱二' } })).rejects.toMatchObject(refused);
    await side.keyring.forget({ record: stream });
    expect(await send({ representative: { name: '钱二' } })).toMatchObject({ repeated: true });
  });
});
