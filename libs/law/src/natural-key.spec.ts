import { createHash } from 'node:crypto';
import fc from 'fast-check';
import golden from './golden/natural-key.json';
import { naturalKey } from '.';

describe('natural keys', () => {
  it.each(golden as [string[], string][])('%j is %s for ever', ([kind, ...parts], key) =>
    expect(naturalKey(kind as string, ...parts)).toBe(key),
  );

  it('is the first half of the SHA-256 of the parts, none of which runs into its neighbour', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (kind, parts) => {
        const whole = createHash('sha256')
          .update(JSON.stringify([kind, ...parts]))
          .digest('hex');
        expect(naturalKey(kind, ...parts)).toBe(whole.slice(0, 32));
      }),
    );
    expect(naturalKey('penalty', 'ab', 'c')).not.toBe(naturalKey('penalty', 'a', 'bc'));
  });
});
