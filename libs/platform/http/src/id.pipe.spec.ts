import { IdPipe } from './id.pipe';

const pipe = new IdPipe();

it.each([
  'penalty-11371500MB28504628-2026-0f8a2c',
  'honour-mayor-quality-award-0f8a2c',
  '0b9f1c2e-5d1a-5c3b-9a4e-0123456789ab',
  '371502',
  '3715-KFQ',
])('takes %s', (id) => expect(pipe.transform(id)).toBe(id));

it.each(['', '\u0000', '..', '../x', 'a/b', 'a b', '市长', '-x', 'x'.repeat(201), 'x\ud800', '371502198001010011', 7])(
  'what no id looks like is not there: %j',
  (given) => {
    expect(() => pipe.transform(given)).toThrow(
      expect.objectContaining({ content: expect.objectContaining({ status: 404, code: 'NOT_FOUND' }) }),
    );
  },
);
