import fc from 'fast-check';
import { computeUsccCheck, organisationCodeCheck, parseUscc, USCC_SIGNS, usccProblem } from '.';

const RESERVED = [
  '91371502PDY00001XC',
  '91371502PDY000028C',
  '91371502PDY0000367',
  '91371502PDY000060P',
  '91371502PDY0001080',
  '91371521PDY000116B',
  '91371503PDY0001244',
  '91371581PDY000132X',
  '91371524PDY0001407',
  '91371522PDY0001597',
];
const PUBLISHED = [
  '914403001922038216',
  '91330100799655058B',
  '91110108551385082Q',
  '91370000614071479T',
  '9144030071526726XG',
  '913100001321787408',
  '11100000MB0143028R',
  '91350100M000100Y43',
];
const WRONG = ['91110108717809965C', '914403001870826678', '91310115MA1H8R7C6D', '91350100M000100Y4Z'];

const sign = fc.constantFrom(...USCC_SIGNS);
const code = fc
  .record({
    head: fc.constantFrom('11', '51', '91', '92', '93', 'A1', 'N1', 'Y1'),
    region: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
    inner: fc.string({ unit: sign, minLength: 8, maxLength: 8 }),
  })
  .map(({ head, region, inner }) => head + region + inner)
  .map((first16) => ({ first16, inner: organisationCodeCheck(first16.slice(8)) as string }))
  .map(({ first16, inner }) => first16 + inner + computeUsccCheck(first16 + inner));

describe('unified social credit codes', () => {
  it.each([...RESERVED, ...PUBLISHED])('%s is right', (uscc) =>
    expect(parseUscc(uscc)).toMatchObject({ ok: true, uscc }),
  );
  it.each(WRONG)('%s is wrong', (uscc) => expect(usccProblem(uscc)?.code).toMatch(/^USCC_(CHECK|SIGN)$/));

  it('reads full width, blanks and small letters', () => {
    expect(parseUscc('　91371502 pdy00001xc\u200b')).toEqual({ ok: true, uscc: '91371502PDY00001XC', warnings: [] });
    expect(parseUscc('９１３７１５０２ＰＤＹ００００１ＸＣ')).toMatchObject({ ok: true, uscc: '91371502PDY00001XC' });
  });

  it('never takes an O for a zero', () => {
    expect(usccProblem('91371502PDYO0001XC')).toMatchObject({ code: 'USCC_SIGN', zh: expect.stringContaining('O') });
  });

  it.each([
    ['91371502PDY*****XC', 'USCC_MASKED'],
    ['91371502XXXXXXXXXX', 'USCC_MASKED'],
    ['9137xxxxxxxx1XC', 'USCC_MASKED'],
    ['91371502PDY00001XCC', 'USCC_LENGTH'],
    ['', 'USCC_LENGTH'],
    ['{}', 'USCC_LENGTH'],
    ['91371502PDY00001X省', 'USCC_SIGN'],
    ['94371502PDY00001XC', 'USCC_AUTHORITY_AND_TYPE'],
    ['C1371502PDY00001XC', 'USCC_AUTHORITY_AND_TYPE'],
    ['91A71502PDY00001XC', 'USCC_REGION'],
  ])('%s: %s', (text, expected) => expect(usccProblem(text)?.code).toBe(expected));

  it('warns where only the inner check is wrong', () => {
    const first17 = '91371502PDY00001' + '9';
    expect(parseUscc(first17 + computeUsccCheck(first17))).toMatchObject({
      ok: true,
      warnings: [{ code: 'ORGANISATION_CODE_CHECK' }],
    });
  });

  it('accepts what it computes, and notices any one sign that is misread', () => {
    fc.assert(
      fc.property(code, fc.nat(17), sign, (uscc, at, other) => {
        expect(parseUscc(uscc)).toEqual({ ok: true, uscc, warnings: [] });
        if (other !== uscc[at]) expect(parseUscc(uscc.slice(0, at) + other + uscc.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it('computes no check of what is no beginning of a code', () => {
    expect(computeUsccCheck('91371502PDY0000')).toBeUndefined();
    expect(computeUsccCheck('91371502PDY00001O')).toBeUndefined();
    expect(organisationCodeCheck('PDY0000')).toBeUndefined();
    expect(organisationCodeCheck('13217874')).toBe('0');
    expect(organisationCodeCheck('71526726')).toBe('X');
  });
});
