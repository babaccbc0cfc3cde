import fc from 'fast-check';
import golden from './golden/document-number.v1.json';
import { DOCUMENT_NUMBER_V1, documentNumber } from '.';

const OPEN = ['〔', '[', '【', '（', '﹝', '('];
const CLOSE = ['〕', ']', '】', '）', '﹞', ')'];

describe('decision numbers, first version, frozen', () => {
  it.each(golden.read as [string, string][])('%s is compared as %s', (text, number) => {
    expect(DOCUMENT_NUMBER_V1(text)).toMatchObject({ ok: true, number });
  });

  it.each(golden.held as [string, string][])('"%s" is held: %s', (text, code) => {
    expect(DOCUMENT_NUMBER_V1(text)).toMatchObject({ ok: false, code, zh: expect.any(String), en: expect.any(String) });
  });

  it('gives one key for one number, whatever the brackets, blanks, width and zeros', () => {
    const year = fc.integer({ min: 1990, max: 2030 });
    const form = fc.record({
      bracket: fc.nat(5),
      ordinal: fc.constantFrom('', '第'),
      zeros: fc.constantFrom('', '0', '000'),
      blank: fc.constantFrom('', ' ', '　'),
      wide: fc.boolean(),
    });
    const wide = (text: string): string => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 99_999 }),
        form,
        (y, serial, { bracket, ordinal, zeros, blank, ...f }) => {
          const plain = `聊市监罚${blank}${OPEN[bracket]}${y}${blank}${CLOSE[bracket]}${ordinal}${zeros}${serial}${blank}号`;
          expect(documentNumber(f.wide ? wide(plain) : plain)).toEqual({
            ok: true,
            number: `聊市监罚〔${y}〕${serial}号`,
            year: String(y),
            serial: String(serial),
          });
        },
      ),
    );
  });

  it('reads what it has made as the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'聊市罚字第〔〕()（2024）01号之D- '), maxLength: 20 }),
        (text) => {
          const once = documentNumber(text);
          if (once.ok) expect(documentNumber(once.number)).toEqual(once);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
