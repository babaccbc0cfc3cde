import { holdsIdentityNumber, withoutIdentityNumbers } from './identity-number';

it.each([
  '371502199001011234',
  '37150219900101123X',
  '37150219900101123x',
  'ID371502199001011234.',
  '身份证号371502199001011234的人',
  '371502 19900101 1234',
  '371502-1990-01-01-123X'.replace('-123X', '-123X'),
  '３７１５０２１９９００１０１１２３４',
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
  '2026-06-01T02:00:00.123456Z',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
])('leaves %s alone', (text) => expect(withoutIdentityNumbers(text)).toBe(text));

it('keeps JSON what it is', () =>
  expect(
    JSON.parse(withoutIdentityNumbers('{"a":371502199001011234,"b":["371502199001011234",371502199001011234]}')),
  ).toEqual({ a: '[identity number]', b: ['[identity number]', '[identity number]'] }));
