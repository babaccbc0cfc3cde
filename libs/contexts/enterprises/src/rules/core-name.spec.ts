import fc from 'fast-check';
import { ORGANISATION_FORMS, regionWords } from '@law';
import { partsOfName } from './core-name.rule';

const REGIONS = ['山东省', '聊城市', '东阿县', '莘县'].flatMap(regionWords);

it.each<[string, readonly string[], string]>([
  ['聊城市昌润食品有限公司', ['聊城市'], '昌润食品'],
  ['山东省聊城市东阿县昌润食品股份有限公司', ['山东省', '聊城市', '东阿县'], '昌润食品'],
  ['山东昌润集团有限公司', ['山东'], '昌润'],
  ['莘县昌润农民专业合作社', ['莘县'], '昌润'],
  ['昌润食品', [], '昌润食品'],
  ['昌润聊城有限公司', [], '昌润聊城'],
])('%s is of %j and its own is %s', (name, regions, core) =>
  expect(partsOfName(name, REGIONS)).toEqual({ regions, core }),
);

it.each(['聊城市', '有限公司', '聊城有限公司', '莘县禾有限公司', '禾'])('%s has nothing of its own', (name) =>
  expect(partsOfName(name, REGIONS)).toEqual({ regions: [], core: name }),
);

it('leaves a part of the name, two characters at least where it has as many, and never fails', () => {
  const text = fc
    .array(fc.constantFrom(...REGIONS, ...ORGANISATION_FORMS, '昌', '润', '𠮷', 'A'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (name) => {
      const { regions, core } = partsOfName(name, REGIONS);
      expect(name.startsWith(regions.join('') + core)).toBe(true);
      expect([...core].length).toBeGreaterThanOrEqual(Math.min(2, [...name].length));
    }),
  );
});
