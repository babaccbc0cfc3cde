import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parts } from '../../registry/src/contexts';
import { projectRoot, ruleFilesOf } from '../../registry/src/project';
import { type Desk, EXAMPLES, openDesk } from './testing/desk';

const OFFICE = '11371500PDY003050P';
const RULES = parts.flatMap(({ name }) =>
  ruleFilesOf(name).map((file) => path.join(projectRoot, 'libs/contexts', name, 'data', `${file}.json`)),
);
const PENALTIES = path.join(EXAMPLES, 'penalties.csv');

const city: readonly (readonly string[])[] = [
  ['city', 'init', '--office', OFFICE, '--name', '聊城市质量强市办（示例）', '--from', '2018-01-01'],
  ['regions', 'register', path.join(EXAMPLES, 'regions.json')],
  ['agencies', 'register', path.join(EXAMPLES, 'agencies.json')],
  ...RULES.map((file) => ['rules', 'adopt', file]),
];

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.clear());

describe('the first day of a city', () => {
  it.each(city)('%s %s', async (...line) => {
    const told = await desk.call(line.filter(Boolean));
    expect([told.exit, told.text]).toEqual([0, expect.stringMatching(/已/)]);
  });

  it('loads the rows that can be loaded, lists the others, and tells that it was done in part', async () => {
    const told = await desk.call(['import', PENALTIES, '--result', await desk.file('result.csv', ''), '--json']);
    expect([told.exit, told.json.status]).toEqual([2, 'partial']);
    expect(told.json.result).toMatchObject({ rows: 11, loaded: 5, known: 0, held: 4, 'not-entered': 2 });
    const listed = (await desk.read('result.csv')).split('\r\n').map((line) => line.split(',').slice(0, 3).join(' '));
    expect(listed).toEqual([
      '\ufeff行号 结果 栏目',
      '6 待人工核对 行政相对人代码_1(统一社会信用代码)',
      '7 依法不录入 行政相对人类别',
      '8 依法不录入 处罚内容',
      '9 待人工核对 处罚机关',
      '10 待人工核对 行政相对人代码_1(统一社会信用代码)',
      '11 待人工核对 行政相对人代码_1(统一社会信用代码)',
      '12 已录入 罚款金额（万元）',
      '',
    ]);
  });

  it.each([
    ['enterprises.csv', 'enterprises', 4, ['行业代码 TRADE_UNREADABLE', '统一社会信用代码 CODE_SPOILT']],
    ['listings.csv', 'listings', 3, ['名单类型 LIST_UNKNOWN', '统一社会信用代码 NO_CODE']],
    ['honours.csv', 'honours', 1, ['状态 NOT_GIVEN_YET', '状态 HONOUR_WITHDRAWN', '奖项名称 PROGRAMME_UNKNOWN']],
    ['spot-checks.csv', 'spot-checks', 3, ['抽查结果 NOT_FINAL_YET', '抽查结果 RESULT_UNCLEAR']],
  ])('loads %s, in GBK too, and says why the others wait', async (file, layout, loaded, reasons) => {
    const text = await desk.read(path.join(EXAMPLES, file));
    const result = await desk.file('other.csv', '');
    const told = await desk.call(['import', path.join(EXAMPLES, file), '--result', result, '--json']);
    expect(told.json.result).toMatchObject({ layout, loaded, known: 0 });
    if (layout === 'enterprises')
      expect(told.json.result).toMatchObject({ ignoredColumns: ['住所', '企业规模', '成立日期'] });
    const lines = (await desk.read('other.csv')).split('\r\n').slice(1, -1);
    expect(lines.map((line) => line.split(',')).map((cells) => `${cells[2]} ${cells.at(-1)}`)).toEqual(reasons);
    const gbk = await desk.file(file, execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GBK'], { input: text }));
    const again = await desk.call(['import', gbk, '--result', result, '--json']);
    expect(again.json.result).toMatchObject({ layout, loaded: 0, known: loaded, read: { encoding: 'gb18030' } });
  });

  it('keeps a paper of an agency that is no more under the one that took over, with the field of law', async () => {
    const rows: { data: string; metadata: string }[] = await desk.db.dataSource.query(
      `select data, metadata from events.event where type = 'PenaltyRecorded' order by position`,
    );
    const old = rows
      .map(({ data }) => JSON.parse(data) as Record<string, unknown>)
      .find((p) => p['agencyName'] === '聊城市质监局');
    expect(old).toMatchObject({ agency: '11371500PDY003018C', field: 'market', measures: ['警告'] });
    const by = rows.map(({ metadata }) => (JSON.parse(metadata) as { by: object }).by);
    expect(by).toContainEqual({ subject: 'command-line', role: 'system', agency: '11371500PDY003018C' });
  });

  it('makes known what an enterprise was registered under before, as its paper has it', async () => {
    const noted = await desk.db.dataSource.query(
      `select stream, data from events.event where type = 'RegistrationNumberNoted'`,
    );
    expect(noted).toEqual([
      { stream: 'enterprises.enterprise-91371502PDY00001XC', data: '{"number":"371500200001239"}' },
    ]);
  });

  it('changes nothing the second time', async () => {
    const before = await desk.events();
    for (const line of city) {
      const told = await desk.call([...line, '--json']);
      expect([told.exit, told.json.status]).toEqual([0, 'done']);
    }
    const told = await desk.call(['import', PENALTIES, '--result', await desk.file('again.csv', '')]);
    expect([told.exit, told.text]).toEqual([2, expect.stringContaining('录入 0，已有记录 5')]);
    expect(await desk.events()).toBe(before);
  });

  it('finds the whole history as it was recorded', async () => {
    const told = await desk.call(['verify', '--json']);
    expect([told.exit, told.json.result]).toEqual([
      0,
      expect.objectContaining({ faults: 0, events: await desk.events() }),
    ]);
  });
});
