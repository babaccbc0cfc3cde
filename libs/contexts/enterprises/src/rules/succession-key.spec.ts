import { mergerId, splitId, successionIdOf, successionStreamOf } from './succession-key.rule';

it('is the same in whatever order the parties are named; frozen', () => {
  expect(mergerId('s', ['b', 'a'], '2026-03-02')).toBe(mergerId('s', ['a', 'b'], '2026-03-02'));
  expect(splitId('p', ['y', 'x'], '2026-03-02')).toBe(splitId('p', ['x', 'y'], '2026-03-02'));
  expect(mergerId('91371502PDY00001XC', ['91371502PDY000028C'], '2026-03-02')).toBe(
    'merger-f02acc10f42f86d7403c5b3bbf3bc9a1',
  );
  expect(splitId('91371502PDY00001XC', ['91371502PDY000028C'], '2026-03-02')).toBe(
    'split-5215896c9c63474b871f7c00e515f9ff',
  );
});

it('is another for another day or other parties', () => {
  expect(mergerId('s', ['a'], '2026-03-02')).not.toBe(mergerId('s', ['a'], '2026-03-03'));
  expect(mergerId('s', ['a'], '2026-03-02')).not.toBe(mergerId('a', ['s'], '2026-03-02'));
});

it('stands in the name of the stream', () => expect(successionIdOf(successionStreamOf('merger-1'))).toBe('merger-1'));
