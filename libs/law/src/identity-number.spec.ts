import fc from 'fast-check';
import { computeUsccCheck } from './uscc';
import { holdsIdentityNumber, jsonWithoutIdentityNumbers, withoutIdentityNumbers } from './identity-number';

const digits = (n: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: n, maxLength: n });

it.each([
  '371502199001011234',
  '37150219900101123X',
  '37150219900101123x',
  'ID371502199001011234.',
  '身份证号371502199001011234的人',
  '371502 19900101 1234',
  '371502-1990-01-01-123X',
  '371502\u300019900101\t1234',
  '３７１５０２１９９００１０１１２３４',
  '3715 0219 9001 0112 34',
  '1234 37150219900101 1234',
])('takes out the identity number in %s', (text) => {
  expect(holdsIdentityNumber(text)).toBe(true);
  const cleaned = withoutIdentityNumbers(text);
  expect(cleaned).toContain('[identity number]');
  expect(cleaned).not.toMatch(/\d{6}/);
});

it.each([
  '91371502PDY00001XC',
  '914403001922038216',
  '371502199013011234',
  '371502199001321234',
  '1371502199001011234',
  '3715021990010112345',
  '3715 0219 9001 0112 35',
  '罚款100000元，2019-03-12 1530',
  '2026-06-01T02:00:00.123456Z',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
])('leaves %s alone', (text) => expect(withoutIdentityNumbers(text)).toBe(text));

it('takes no code of an enterprise for the number of a person, though it be all digits and hold a date', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('91110119', '93330118', '91310120').chain((head) => digits(2).map((year) => head + year)),
      fc.constantFrom('0101', '1231', '0630'),
      digits(3),
      (head, day, serial) => {
        const uscc = head + day + serial + computeUsccCheck(head + day + serial);
        expect(holdsIdentityNumber(`${uscc}，`)).toBe(false);
      },
    ),
  ));

it('takes a right number of a person for one, though it pass as a code', () => {
  const both = ['110105199001010299', '110105199001010387', '110105199001011996'];
  for (const number of both) expect(holdsIdentityNumber(number)).toBe(true);
});

it.each([
  '{"a":371502199001011234,"b":["371502199001011234",371502199001011234]}',
  '{"[\\"371502199001011234\\"]":{"x371502199001011234y":null}}',
  '{"371502199001011234":1}',
  '"\\ud800371502199001011234"',
])('keeps the JSON %s what it is', (json) => {
  const cleaned = jsonWithoutIdentityNumbers(json);
  expect(JSON.stringify(JSON.parse(cleaned))).toBe(cleaned);
  expect(cleaned).toContain('[identity number]');
  expect(cleaned).not.toMatch(/\d{6}/);
});

it('changes nothing else in JSON', () => {
  const json = '{"a":[1,2.5,null,true,"税号"],"b":{"uscc":"914403001922038216","n":12345678901}}';
  expect(jsonWithoutIdentityNumbers(json)).toBe(json);
});
