import { isInForce, nameOn } from './agency.rule';

const agency = {
  names: [
    { name: '聊城市质量技术监督局', short: false, from: '1999-06-01', until: '2019-01-10' },
    { name: '市质监局', short: true, from: '1999-06-01' },
    { name: '聊城市市场监督管理局', short: false, from: '2019-01-10' },
  ],
};

it.each([
  ['2019-01-09', '聊城市质量技术监督局'],
  ['2019-01-10', '聊城市市场监督管理局'],
  ['1990-01-01', '聊城市质量技术监督局'],
  ['2030-01-01', '聊城市市场监督管理局'],
])('on %s it is called %s', (day, name) => expect(nameOn(agency, day)).toBe(name));

it('is in force from its first day to the day before its end', () => {
  const span = { from: '1999-06-01', until: '2019-01-10' };
  expect(['1999-05-31', '1999-06-01', '2019-01-09', '2019-01-10'].map((day) => isInForce(span, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
