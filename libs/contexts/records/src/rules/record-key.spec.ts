import { keyOfParty } from './record-key.rule';

const keyed = (uscc: string) => ({ id: `check-${uscc}`, uscc });

it('keys a record by the normal form of its party\u2019s code', () =>
  expect(keyOfParty(' 91371502pdy00001xc', keyed)).toEqual(keyed('91371502PDY00001XC')));

it('holds a record whose party has no code that can be read', () =>
  expect(keyOfParty('91371502PDY00001XD', keyed)).toMatchObject({
    refusal: { code: 'USCC_CHECK', kind: 'invalid', details: { field: 'uscc' } },
  }));
