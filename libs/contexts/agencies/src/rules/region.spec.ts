import { REGIONS_OF_LIAOCHENG } from '@law';
import { REGION_CODE, regionOfStream } from './region.rule';

it.each(REGIONS_OF_LIAOCHENG.map(({ code }) => code))('%s is a code of a region', (code) =>
  expect(REGION_CODE.test(code)).toBe(true),
);
it.each(['', '3715', '37150', '3715020', '3715-', '3715-kfq', '3715-ABCDEFGHI', '371502\u0000'])('%j is none', (code) =>
  expect(REGION_CODE.test(code)).toBe(false),
);
it('a stream names its region', () => expect(regionOfStream('agencies.region-3715-KFQ')).toBe('3715-KFQ'));
