/** A region of the city's register: national codes (GB/T 2260) and local ones stand side by side. */
export interface Region {
  /** GB/T 2260, or a local code where the nation has none. */
  readonly code: string;
  readonly name: string;
  /** Code of the region it lies in. */
  readonly within?: string | undefined;
  readonly local: boolean;
  /** First day, and first day no longer; half-open. */
  readonly from: string;
  readonly until?: string | undefined;
  /** The region that took its place. */
  readonly successor?: string | undefined;
  readonly source?: string | undefined;
}

const CITY = '371500';
const FOUNDED = '1997-08-29';
const district = (code: string, name: string, more: Partial<Region> = {}): Region => ({
  code,
  name,
  within: CITY,
  local: false,
  from: FOUNDED,
  ...more,
});
const zone = (code: string, name: string): Region => district(code, name, { local: true });

/** Regions of Liaocheng 聊城市, the model city: eight districts and counties, one former county, three zones with own regulators. */
export const REGIONS_OF_LIAOCHENG: readonly Region[] = [
  { code: CITY, name: '聊城市', local: false, from: FOUNDED, source: '国函〔1997〕82号' },
  district('371502', '东昌府区'),
  district('371503', '茌平区', { from: '2019-08-02', source: '国函〔2019〕60号、鲁政字〔2019〕147号' }),
  district('371521', '阳谷县'),
  district('371522', '莘县'),
  district('371523', '茌平县', { until: '2019-08-02', successor: '371503' }),
  district('371524', '东阿县'),
  district('371525', '冠县'),
  district('371526', '高唐县'),
  district('371581', '临清市'),
  zone('3715-KFQ', '经济技术开发区'),
  zone('3715-GXQ', '高新技术产业开发区'),
  zone('3715-DJQ', '江北水城旅游度假区'),
];
