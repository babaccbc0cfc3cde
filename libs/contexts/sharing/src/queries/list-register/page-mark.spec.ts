import fc from 'fast-check';
import { markOf, readMark } from '../../ports/page-mark';

it('is read back as it was written, whatever stands in the keys', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
      (question, keys) => {
        const mark = markOf(question, keys);
        expect(mark).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readMark(mark, question, keys.length)).toEqual(keys);
      },
    ),
  ));

const mark = markOf('adverse 371502', ['2026-05-11', 'penalty-1']);

it('belongs to one question', () => expect(readMark(mark, 'adverse 371503', 2)).toBe('PAGE_OF_ANOTHER_QUESTION'));

it.each(['', 'x', `${mark}x`, mark.slice(1), `${mark}=`, btoa('[1,2]'), btoa('{}')])('%j was never one', (text) =>
  expect(readMark(text, 'adverse 371502', 2)).toBe('BAD_PAGE'),
);

it('with other keys than the order has it is none', () => expect(readMark(mark, 'adverse 371502', 1)).toBe('BAD_PAGE'));
