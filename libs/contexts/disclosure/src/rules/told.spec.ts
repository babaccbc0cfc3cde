import { asLogged, loggedAs, partsOf, ToldAs, toldOf } from './told.rule';

it('keeps the sealed form of an opened person, wherever it stands', () => {
  const persons = loggedAs({ representative: { name: '赵一' } }, { representative: { sealed: 'v1.x' } });
  const answer = { records: [{ uscc: 'a', persons }], none: undefined };
  expect(asLogged(answer)).toEqual({ records: [{ uscc: 'a', persons: { representative: { sealed: 'v1.x' } } }] });
  expect(asLogged(partsOf(answer, ['a', 'b']).get('a'))).toEqual(asLogged(answer));
});

it('about one subject it is the whole; about none it is kept all the same', () => {
  expect([...partsOf({ grade: 'A' }, ['a', 'a'])]).toEqual([['a', { grade: 'A' }]]);
  expect([...partsOf({ hits: [] }, [])]).toEqual([[null, { hits: [] }]]);
});

it('about several, each gets its members and what belongs to no subject', () =>
  expect([...partsOf({ hits: [{ uscc: 'a' }, { uscc: 'b' }, { x: 1 }], next: 'n' }, ['a', 'b'])]).toEqual([
    ['a', { hits: [{ uscc: 'a' }, { x: 1 }], next: 'n' }],
    ['b', { hits: [{ uscc: 'b' }, { x: 1 }], next: 'n' }],
  ]));

it('an answer says by which right it was told, or nothing of it', () => {
  expect(toldOf(new ToldAs({ grade: 'A' }, 'recording'))).toMatchObject({
    body: { grade: 'A' },
    audience: 'recording',
  });
  expect(toldOf({ body: 1, audience: 'own' })).toEqual({ body: { body: 1, audience: 'own' } });
});
