import { rulesInForce, stretchesOf } from './rules-in-force.rule';

const file = (name: string, version: string, validFrom: string) => ({ kind: 'windows', name, version, validFrom });

it('a version holds until a later adopted one begins; one that never holds is left out', () =>
  expect(
    stretchesOf([file('a', '1', '2020-01-01'), file('a', '2', '2026-05-01'), file('a', '3', '2026-04-01')]).map(
      ({ from, until, of }) => [of.version, from, until],
    ),
  ).toEqual([
    ['1', '2020-01-01', '2026-04-01'],
    ['3', '2026-04-01', null],
  ]));

it('says for every stretch which versions of all files hold', () =>
  expect(
    rulesInForce([file('a', '1', '2020-01-01'), file('b', '1', '2021-01-01'), file('a', '2', '2022-01-01')]),
  ).toEqual([
    { from: '2020-01-01', until: '2021-01-01', versions: 'windows/a@1' },
    { from: '2021-01-01', until: '2022-01-01', versions: 'windows/a@1 windows/b@1' },
    { from: '2022-01-01', until: null, versions: 'windows/a@2 windows/b@1' },
  ]));

it('before any adoption nothing holds', () => expect(rulesInForce([])).toEqual([]));
