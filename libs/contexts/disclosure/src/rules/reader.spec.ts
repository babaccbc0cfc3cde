import type { Caller } from '@platform/kernel';
import { callerOf } from '@platform/testing';
import { type FoundOfReader, publicReader, type ReaderEntry, readerOf } from './reader.rule';

const FIRM = '91371502PDY00001XC';
const CODE = '11371500PDY009014B';
const TODAY = '2026-06-01';
const entry: ReaderEntry = { kind: 'regulator', name: '聊城市市场监督管理局', fields: ['market'], forebears: ['old'] };
const nothing: FoundOfReader = { rules: 'matrix/city@1', opens: null, authorisation: null };
const as = (role: Caller['role'], more: Partial<Caller> = {}) => callerOf(role, { agency: CODE, ...more });
const reader = (by: Caller, found: Partial<FoundOfReader> = {}, subject: string | null = FIRM) =>
  readerOf(by, { subject: subject ?? undefined, today: TODAY }, { ...nothing, ...found });
const OFFICES = ['regulator', 'city-office', 'award-office', 'bank', 'tax-office', 'procurement'] as const;
const everything = { opens: 'measure', authorisation: 'a' } as const;

it.each(OFFICES)('a %s that is not on the register today is the public, whatever it holds or states', (role) => {
  for (const registered of [
    undefined,
    { ...entry, kind: role === 'bank' ? ('tax-office' as const) : ('bank' as const) },
  ])
    for (const opens of ['authorisation', 'purpose', 'measure'] as const) {
      const seen = reader(as(role, { purpose: 'p' }), { ...everything, opens, entry: registered });
      expect(seen).toMatchObject({ basis: 'public', audience: 'public', agencies: [], fields: [] });
      expect(seen).toMatchObject({ refused: 'READER_NOT_IN_FORCE', rules: 'matrix/city@1' });
      expect(seen.authorisation).toBeUndefined();
    }
});

it('who asks for no agency at all is the public too', () => {
  const operator = reader(callerOf('operator', { purpose: 'p' }), {
    ...everything,
    entry: { ...entry, kind: 'operator' },
  });
  expect(operator).toMatchObject({ basis: 'public', audience: 'public', agencies: [], fields: [] });
});

it('an agency is that of its fields, and heir to what its forebears recorded', () => {
  expect(reader(as('regulator'), { entry }, null)).toMatchObject({
    ...{ basis: 'competence', audience: 'public', fields: ['market'], agencies: [CODE, 'old'] },
  });
  expect(reader(as('regulator'), { entry })).toMatchObject({ fields: ['market'], refused: 'PURPOSE_REQUIRED' });
  expect(reader(as('regulator', { purpose: 'p' }), { entry })).toMatchObject({ refused: 'PURPOSE_NOT_ALLOWED' });
});

it.each(['purpose', 'measure'] as const)('a purpose that opens “%s” makes the reader that', (opens) => {
  const seen = reader(as('tax-office', { purpose: 'p' }), { opens, entry: { ...entry, kind: 'tax-office' } });
  expect(seen).toMatchObject({ basis: 'purpose', audience: opens });
  expect(seen.refused).toBeUndefined();
});

it('a bank sees by authorisation alone, whatever fields it records in', () => {
  const bank = { ...entry, kind: 'bank' } as const;
  const asked = as('bank', { purpose: 'p' });
  const opened = reader(asked, { opens: 'authorisation', authorisation: 'a', entry: bank });
  expect(opened).toMatchObject({ basis: 'authorisation', fields: [], authorisation: { id: 'a', uscc: FIRM } });
  const refused = reader(asked, { opens: 'authorisation', entry: bank });
  expect(refused).toMatchObject({ basis: 'public', fields: [], refused: 'NO_AUTHORISATION' });
  expect(reader(asked, { opens: 'authorisation', authorisation: 'a', entry: bank }, null)).toMatchObject({
    refused: 'NO_AUTHORISATION',
  });
});

it('the city office is that of every field', () =>
  expect(reader(as('city-office'), { entry: { ...entry, kind: 'city-office' } })).toMatchObject({
    ...{ basis: 'competence', fields: 'all', agencies: [CODE, 'old'] },
  }));

it('a firm is itself, of another firm it sees what is public; the auditor needs no agency', () => {
  const firm = callerOf('enterprise', { enterprise: FIRM });
  expect(reader(firm)).toMatchObject({ basis: 'own', enterprise: FIRM });
  expect(reader(firm, {}, '91371502PDY000028C')).toMatchObject({ basis: 'public', refused: 'NOT_YOUR_ENTERPRISE' });
  expect(reader(callerOf('auditor'))).toMatchObject({ basis: 'audit', audience: 'auditor', agencies: [] });
});

it('somebody without a token is the public', () =>
  expect(publicReader(callerOf('public'), TODAY)).toMatchObject({ basis: 'public', audience: 'public', fields: [] }));
