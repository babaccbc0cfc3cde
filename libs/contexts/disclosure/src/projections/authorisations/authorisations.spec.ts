import type { Caller, NewEvent } from '@platform/kernel';
import { callerOf, factOf, type FreshDatabase, freshDatabase } from '@platform/testing';
import { ruleEvents } from '@contexts/rules';
import city from '../../../data/matrix.city.json';
import { DisclosureModule } from '../../disclosure.module';
import { authorisationEvents } from '../../events/authorisation.events';
import type { Questions } from '../../ports/questions';
import { Readers } from '../../ports/readers';
import { ListAuthorisationsHandler } from '../../queries/list-authorisations/list-authorisations.handler';
import { authorisationsSchema, ListAuthorisations } from '../../queries/list-authorisations/list-authorisations.query';
import type { ReaderEntry } from '../../rules/reader.rule';
import { disclosureRules } from '../disclosure-rules/disclosure-rules.projection';
import { authorisations } from './authorisations.projection';

const FIRM = '91371502PDY00001XC';
const OTHER_FIRM = '91371502PDY000028C';
const BANK = '91371500PDY009022W';
const paper = { number: '授字〔2026〕18号', sha256: 'a'.repeat(64) };
const terms = { uscc: FIRM, reader: BANK, purpose: 'credit-granting', from: '2026-06-01', until: '2027-05-31' };
const granted = (more: Partial<typeof terms> = {}) => authorisationEvents.AuthorisationGranted({ ...terms, ...more });
const bank = callerOf('bank', { agency: BANK, purpose: 'credit-granting' });

let db: FreshDatabase;
beforeAll(async () => {
  db = await freshDatabase({ parts: [DisclosureModule.part] });
  const adopted = factOf(ruleEvents.RulesAdopted({ ...city, sha256: 'm' }));
  await db.dataSource.transaction(async (tx) => disclosureRules.on['RulesAdopted']?.(tx, adopted));
});
afterAll(() => db.drop());
beforeEach(() => db.dataSource.query('truncate read."authorisation"'));

const at = (id: string, event: NewEvent, recordedAt = '2026-05-20T01:00:00.000000Z') =>
  db.dataSource.transaction(async (tx) =>
    authorisations.on[event.type]?.(tx, factOf(event, { stream: `disclosure.authorisation-${id}`, recordedAt })),
  );

const inForce: ReaderEntry = { kind: 'bank', name: '示范银行', fields: [], forebears: [] };
/** Why the caller may ask about the firm on that day. */
const basisOf = async (today: string, more: Partial<Caller> = {}, uscc = FIRM) => {
  const readers = new Readers(db.reads, { entryOf: async () => inForce }, { of: async () => ({}) } as never);
  const reader = await readers.of({ ...bank, ...more }, uscc, today);
  return reader.authorisation?.id ?? reader.refused;
};

it('opens the firm to the reader it names, through 24:00 of its last day', async () => {
  await at('a', granted());
  expect(await basisOf('2026-05-31')).toBe('NO_AUTHORISATION');
  expect(await basisOf('2026-06-01')).toBe('a');
  expect(await basisOf('2027-05-31')).toBe('a');
  expect(await basisOf('2027-06-01')).toBe('NO_AUTHORISATION');
});

it('opens no other firm, for no other purpose, to no other reader', async () => {
  await at('a', granted());
  expect(await basisOf('2026-06-01', {}, OTHER_FIRM)).toBe('NO_AUTHORISATION');
  expect(await basisOf('2026-06-01', { purpose: 'credit-monitoring' })).toBe('NO_AUTHORISATION');
  expect(await basisOf('2026-06-01', { agency: '91371500PDY009065J' })).toBe('NO_AUTHORISATION');
});

it('opens nothing once it is withdrawn; what another one opens stays', async () => {
  await at('a', granted());
  await at('b', granted({ until: '2026-12-31' }));
  await at('a', authorisationEvents.AuthorisationWithdrawn({}));
  expect(await basisOf('2026-06-01')).toBe('b');
  expect(await basisOf('2027-01-01')).toBe('NO_AUTHORISATION');
});

it('asked about many, the reader is to each firm what it is to that one alone', async () => {
  await at('a', granted());
  const readers = new Readers(db.reads, { entryOf: async () => inForce }, { of: async () => ({}) } as never);
  const each = await readers.ofEach(bank, [OTHER_FIRM, FIRM], '2026-06-01');
  expect([...each.keys()].sort()).toEqual([FIRM, OTHER_FIRM].sort());
  for (const [uscc, reader] of each) expect(reader).toEqual(await readers.of(bank, uscc, '2026-06-01'));
  expect([each.get(FIRM)?.basis, each.get(OTHER_FIRM)?.refused]).toEqual(['authorisation', 'NO_AUTHORISATION']);
});

describe('the list of authorisations', () => {
  const questionsOf = (reader: object) =>
    ({
      ask: async (_: unknown, give: (r: object) => unknown) => ({ body: await give(reader) }),
    }) as unknown as Questions;
  const TODAY = { today: '2026-06-01' };
  const list = async (by: Caller, asked: ListAuthorisations['asked'] = {}, reader: object = TODAY) => {
    const handler = new ListAuthorisationsHandler(questionsOf(reader), db.reads);
    return authorisationsSchema.parse((await handler.execute(new ListAuthorisations(by, asked))).body);
  };
  const firm = callerOf('enterprise', { enterprise: FIRM });

  it('shows the firm and its reader each authorisation as of today, newest first, with its paper', async () => {
    await at('a', authorisationEvents.AuthorisationEntered({ ...terms, paper }), '2026-05-20T01:00:00.000000Z');
    await at('b', granted({ from: '2026-06-02' }), '2026-05-20T02:00:00.000000Z');
    await at('c', granted({ from: '2026-05-01', until: '2026-05-31' }), '2026-05-20T03:00:00.000000Z');
    await at('d', granted(), '2026-05-20T04:00:00.000000Z');
    await at('d', authorisationEvents.AuthorisationWithdrawn({}), '2026-05-21T00:00:00.000000Z');
    await at('x', granted({ uscc: OTHER_FIRM, reader: 'other' }));
    const { authorisations: shown } = await list(firm);
    expect(shown.map(({ id, state }) => [id, state])).toEqual([
      ['d', 'withdrawn'],
      ['c', 'over'],
      ['b', 'to-come'],
      ['a', 'holds'],
    ]);
    expect(shown.at(-1)).toEqual({
      ...terms,
      id: 'a',
      state: 'holds',
      paper,
      recordedAt: '2026-05-20T01:00:00.000000Z',
    });
    expect(await list(bank)).toEqual({ authorisations: shown });
    expect(await list(callerOf('auditor'), { uscc: FIRM })).toEqual({ authorisations: shown });
  });

  it('shows a reader that is no longer on the register nothing of whom it could ask about', async () => {
    await at('a', granted());
    await expect(list(bank, {}, { ...TODAY, refused: 'READER_NOT_IN_FORCE' })).rejects.toMatchObject({
      refusal: { code: 'READER_NOT_IN_FORCE', kind: 'forbidden' },
    });
  });

  it('goes on where the page before ended, also among those recorded at one moment', async () => {
    for (let n = 0; n < 52; n++) await at(`p-${String(n).padStart(2, '0')}`, granted());
    const first = await list(firm);
    expect(first).toMatchObject({ authorisations: { length: 50 }, next: 'p-02' });
    const second = await list(firm, { after: first.next });
    expect(second.authorisations.map(({ id }) => id)).toEqual(['p-01', 'p-00']);
    expect(second).not.toHaveProperty('next');
  });
});
