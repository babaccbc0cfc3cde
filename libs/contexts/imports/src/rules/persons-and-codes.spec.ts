import { inShort, readPenalty, SOLE_TRADER } from './examples.rule';

const REGISTRATION = '行政相对人代码_2(工商注册号)';
const notesOf = (more: Readonly<Record<string, string>>) => {
  const read = readPenalty(more);
  return read.outcome === 'ready' ? read.notes : read;
};

it('reads the registration number of before the unified code', () => {
  expect(inShort(readPenalty({ registration: ' 371500200001239' }))).toMatchObject({
    registrationNumber: '371500200001239',
    otherCodes: { registration: '371500200001239' },
  });
  const sole = { uscc: SOLE_TRADER, name: '东昌府区小张面馆', category: '个体工商户', representative: '' };
  expect(inShort(readPenalty({ ...sole, registration: '371502600001233' }))).toMatchObject({
    registrationNumber: '371502600001233',
  });
  expect(inShort(readPenalty({ registration: '3715002000012' }))).not.toHaveProperty('registrationNumber');
});

it('one that is wrong is named, and no person’s is taken', () => {
  const sole = { uscc: SOLE_TRADER, name: '东昌府区小张面馆', category: '个体工商户', representative: '' };
  for (const other of [
    { registration: '371500200001234' },
    { ...sole, registration: '371502601229005' },
    { ...sole, registration: '３７１５０２601229005' },
  ]) {
    expect(inShort(readPenalty(other))).not.toHaveProperty('registrationNumber');
    expect(notesOf(other)).toEqual([expect.objectContaining({ column: REGISTRATION })]);
    expect(JSON.stringify(notesOf(other))).not.toContain('371502');
  }
});

it('leaves out a tax number that is the number of a person, and says so', () => {
  const tax = { tax: '371502198001010011' };
  expect(inShort(readPenalty(tax))).not.toHaveProperty('otherCodes');
  expect(notesOf(tax)).toEqual([expect.objectContaining({ code: 'TAX_NUMBER_IS_A_PERSONS' })]);
  expect(JSON.stringify(notesOf(tax))).not.toContain('371502');
});

it('keeps no name or number that was covered on the way', () =>
  expect(
    inShort(readPenalty({ representative: '（略）', representativeIdNumber: '3715021980****0011' })),
  ).not.toHaveProperty('representative'));

it.each([
  [{ facts: '法定代表人赵一（371502198001010011）未' }, '违法事实'],
  [{ organisation: '３７１５０２１９８００１０１００１１' }, '行政相对人代码_3(组织机构代码)'],
])('holds a text with the number of a person: %j', (more, column) =>
  expect(inShort(readPenalty(more))).toBe(`held IDENTITY_NUMBER_IN_TEXT ${column}`),
);
