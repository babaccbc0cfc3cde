import fc from 'fast-check';
import { mayBeOldIdentityNumber, parseRegistrationNumber, registrationNumberCheck } from '.';

const digits = (n: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: n, maxLength: n });

describe('registration numbers of before the unified code', () => {
  it('the example of the standard is right', () => {
    expect(registrationNumberCheck('11010800000001')).toBe('6');
    expect(parseRegistrationNumber(' １１０１０８ 000000016')).toEqual({ ok: true, number: '110108000000016' });
  });

  it.each([
    ['110108000000017', 'REGISTRATION_NUMBER_CHECK'],
    ['11010800000001', 'REGISTRATION_NUMBER_LENGTH'],
    ['1101080000000166', 'REGISTRATION_NUMBER_LENGTH'],
    ['11010800000001X', 'REGISTRATION_NUMBER_LENGTH'],
    ['', 'REGISTRATION_NUMBER_LENGTH'],
  ])('"%s": %s', (text, code) =>
    expect(parseRegistrationNumber(text)).toMatchObject({ ok: false, code, zh: expect.stringContaining('工商注册号') }),
  );

  it('takes what it computes, every check digit occurs, and one misread digit is noticed', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(digits(14), fc.nat(14), fc.integer({ min: 1, max: 9 }), (first14, at, more) => {
        const check = registrationNumberCheck(first14)!;
        seen.add(check);
        const number = first14 + check;
        expect(parseRegistrationNumber(number)).toEqual({ ok: true, number });
        const misread = number.slice(0, at) + ((Number(number[at]) + more) % 10) + number.slice(at + 1);
        expect(parseRegistrationNumber(misread).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort().join('')).toBe('0123456789');
  });

  it('computes no check of what are not fourteen digits', () =>
    expect(registrationNumberCheck('1101080000000')).toBeUndefined());

  it('sees where the number of a person may be meant', () => {
    expect(mayBeOldIdentityNumber('371502600229001')).toBe(true);
    expect(mayBeOldIdentityNumber('371502601301001')).toBe(false);
    expect(mayBeOldIdentityNumber('371502600001235')).toBe(false);
  });
});
