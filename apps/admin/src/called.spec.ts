import { type Desk, openDesk } from './testing/desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.clear());

describe('a command called wrongly', () => {
  it.each([
    'city init',
    'city init --office',
    'city begin',
    'regions register',
    'regions register a.json b.json',
    'verify --fast',
    'import',
    'forget',
    'forget --record x',
    'forget --person --record x --ground 申请1号',
    'forget --record x --ground 371502199001010011',
    'keys retire',
    'frobnicate',
    'rules',
  ])('%s: fails in both languages, in JSON too', async (line) => {
    const words = line.split(' ');
    const plain = await desk.call(words);
    expect([plain.exit, plain.text + plain.progress]).toEqual([1, expect.stringMatching(/[\u4e00-\u9fff]/)]);
    const told = await desk.call([...words, '--json']);
    expect(told).toMatchObject({ exit: 1, progress: '', json: { status: 'failed' } });
    expect(told.json.message).toEqual({ zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) });
  });

  it('names the option that is wrong, and the place in a file', async () => {
    const office = await desk.call(['city', 'init', '--office', '11371500PDY00305', '--from', '2018-02-30', '--json']);
    expect(office.json.result).toMatchObject({ problems: [{ place: '--office' }, { place: '--from' }] });
  });

  it('never writes the result over the file', async () => {
    const file = await desk.file('penalties.csv', '行政相对人名称');
    const told = await desk.call(['import', file, '--result', file, '--json']);
    expect([told.exit, told.json.message.zh]).toEqual([1, '结果文件不能是输入文件。']);
    expect(await desk.read('penalties.csv')).toBe('行政相对人名称');
  });

  it('helps who asks for it', async () =>
    expect(await desk.call(['--help'])).toMatchObject({ exit: 0, text: expect.stringContaining('import') }));

  it('names what is wrong with the configuration', async () => {
    desk.environment['DATABASE_URL'] = 'mysql://localhost';
    const told = await desk.call(['verify', '--json']);
    desk.environment['DATABASE_URL'] = desk.db.url;
    expect(told).toMatchObject({ exit: 1, json: { result: { code: 'CONFIGURATION' } } });
    expect(JSON.stringify(told.json.result)).toContain('DATABASE_URL');
  });
});

describe('a file of regions', () => {
  const liaocheng = { code: '371500', name: '聊城市', local: false, from: '1997-08-29' };
  const register = async (content: unknown) =>
    desk.call(['regions', 'register', await desk.file('regions.json', content), '--json']);

  it.each([
    ['no JSON', '[{"code": "371500",\n}]', 'NOT_JSON', ''],
    ['nothing in it', '', 'NOT_JSON', ''],
    ['another encoding', Buffer.from([0x22, 0xc1, 0xc4, 0x22]), 'NOT_UTF8', ''],
    ['no list', { region: [] }, 'LISTS_MISSING', ''],
    ['something else than a list', { regions: {} }, 'LISTS_MISSING', ''],
    ['an entry that is none', [liaocheng, 7], 'ENTRIES_NOT_VALID', '[1]'],
    ['a missing field', [{ ...liaocheng, from: undefined }], 'ENTRIES_NOT_VALID', '[0].from'],
    ['a wrong date', { regions: [{ ...liaocheng, from: '1997-02-30' }] }, 'ENTRIES_NOT_VALID', 'regions[0].from'],
    ['an unknown field', [{ ...liaocheng, until: '2019-01-01' }], 'ENTRIES_NOT_VALID', '[0].until'],
    ['a character that cannot be kept', [{ ...liaocheng, name: 'a\u0000' }], 'ENTRIES_NOT_VALID', '[0].name'],
    [
      'a succession without its region',
      { successions: [{ successor: 'a', on: '2019-08-02' }] },
      'ENTRIES_NOT_VALID',
      'successions[0].code',
    ],
  ])('with %s is refused as a whole, and the place is named', async (_, content, code, place) => {
    const { exit, json } = await register(content);
    expect({ exit, ...(json.result as object) }).toMatchObject({ exit: 1, code });
    const { problems = [{ place: '' }] } = json.result as { problems?: object[] };
    expect(problems).toMatchObject([{ place }]);
    expect(await desk.events()).toBe(0);
  });

  it('that is not there is named', async () => {
    const told = await desk.call(['regions', 'register', '/nowhere/regions.json']);
    expect([told.exit, told.text]).toEqual([1, expect.stringContaining('/nowhere/regions.json：文件或文件夹不存在')]);
  });

  it('is registered in part where the register refuses some, and completed once that is mended', async () => {
    const wrong = { code: '371502', name: '东昌府区', within: '371599', local: false, from: '1997-08-29' };
    const half = await register([liaocheng, wrong]);
    expect(half).toMatchObject({
      exit: 2,
      json: {
        status: 'partial',
        result: {
          registered: 1,
          known: 0,
          refused: [{ place: '[1]', code: 'REGION_NOT_REGISTERED', details: { regions: ['371599'] } }],
        },
      },
    });
    expect(await register([wrong])).toMatchObject({ exit: 1, json: { status: 'failed' } });
    expect(await register([liaocheng, { ...wrong, within: '371500' }])).toMatchObject({
      exit: 0,
      json: { result: { registered: 1, known: 1, refused: [] } },
    });
  });
});

describe('a rule file', () => {
  const adopt = async (content: unknown) =>
    desk.call(['rules', 'adopt', await desk.file('rules.json', content), '--json']);
  const calendar = {
    kind: 'calendar',
    name: 'state-council',
    version: '1',
    validFrom: '2026-01-01',
    source: '国办',
    content: { years: [] },
  };

  it.each([
    [{ ...calendar, source: undefined }, 'RULE_FILE_NOT_VALID', 'source'],
    [{ ...calendar, version: 'one' }, 'RULE_FILE_NOT_VALID', 'version'],
    [{ ...calendar, content: { years: [{}] } }, 'RULES_NOT_VALID', 'years.0'],
    [{ ...calendar, kind: 'recipe' }, 'RULE_KIND_UNKNOWN', 'recipe'],
  ])('that is not as it must be is refused, and the place is named', async (content, code, place) => {
    const { exit, json } = await adopt(content);
    expect([exit, json.result]).toEqual([1, expect.objectContaining({ code })]);
    expect(JSON.stringify(json.result)).toContain(place);
  });
});
