import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandRefused } from '@platform/cqrs';
import { AppendRefused } from '@platform/event-store';
import { naturalKey, unreadable } from '@law';
import type { PenaltyRow } from '../rules/penalty-row.rule';
import { LAYOUTS } from '../rules/layouts.rule';
import { Held } from './held';
import { importFile } from './import-file';

const COLUMNS = LAYOUTS.find(({ name }) => name === 'penalties-2018')!.columns;
const NAMES = COLUMNS.map(({ name }) => name);
const row = (values: Record<string, string>): string =>
  COLUMNS.map(({ key }) => values[key] ?? '')
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
const flour = {
  name: '聊城昌润食品有限公司',
  category: '法人及非法人组织',
  uscc: '91371502PDY00001XC',
  number: '聊市监处罚〔2026〕12号',
  kinds: '罚款',
  fine: '2.985',
  decided: '2026/5/11',
  authority: '聊城市市场监督管理局',
};
const cable = { ...flour, name: '聊城东线电缆有限公司', uscc: '91371502PDY000028C', number: '聊市监处罚[2026]第013号' };
const person = { ...flour, name: '钱二', category: '自然人', uscc: '', idNumber: '371502198001010011' };
const stranger = { ...flour, number: '鲁X监罚〔2026〕1号', authority: '某某局' };
const clash = { ...flour, number: '聊市监处罚〔2026〕14号', facts: '违反“,”与\n换行' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Keeps penalties as the domain keys them: authority, number, party. */
const registry = () => {
  const kept = new Map<string, string>();
  const record = async (penalty: PenaltyRow) => {
    if (penalty.authority.name === '某某局')
      throw new Held({
        ...unreadable('AUTHORITY_NOT_REGISTERED', '没有这个机关。', 'no such agency'),
        column: '处罚机关',
      });
    const key = naturalKey('penalty', penalty.authority.name, penalty.number, penalty.uscc);
    const before = kept.get(key);
    if (before && before !== JSON.stringify(penalty))
      throw new CommandRefused({
        code: 'ALREADY_RECORDED',
        kind: 'conflict',
        message: { zh: '内容不同。', en: 'another content' },
      });
    kept.set(key, JSON.stringify(penalty));
    return { repeated: before !== undefined };
  };
  return { kept, record };
};

const load = async (bytes: string | Buffer, { record } = registry(), layout?: string) => {
  const file = join(folder, 'in.csv');
  const resultFile = join(folder, 'out.csv');
  await writeFile(file, bytes);
  const progress: [number, number][] = [];
  const keys: string[] = [];
  const penalties = (penalty: PenaltyRow, key: string) => {
    keys.push(key);
    return record(penalty);
  };
  const summary = await importFile({
    ...{ file, resultFile, layout, today: '2026-06-01' },
    loadingOf: () => ({ load: { penalties } }) as never,
    onProgress: (done, rows) => progress.push([done, rows]),
  });
  return { summary, progress, keys, result: await readFile(resultFile, 'utf8'), resultFile };
};
const csv = (header: string[], ...rows: string[]): string => [header.join(','), ...rows].join('\r\n') + '\r\n';

it('loads each row or lists it with row, column and reason, and counts the four outcomes', async () => {
  const { summary, progress, result, keys } = await load(
    csv(NAMES, row(flour), row(cable), '', row(person), row(stranger), row(flour)),
  );
  expect(summary).toEqual({
    ...{ rows: 5, loaded: 2, known: 1, held: 1, 'not-entered': 1 },
    ...{ layout: 'penalties-2018', ignoredColumns: [] },
    read: { format: 'csv', encoding: 'utf-8', otherSheets: [] },
  });
  expect(progress.at(-1)).toEqual([5, 5]);
  expect(result.split('\r\n').slice(1, -1)).toEqual([
    '5,依法不录入,行政相对人类别,自然人，依法不予录入。,not-entered,A natural person: not entered by law.,NATURAL_PERSON',
    '6,待人工核对,处罚机关,没有这个机关。,held,no such agency,AUTHORITY_NOT_REGISTERED',
  ]);
  expect([keys[0] === keys[3], new Set(keys).size]).toEqual([true, 3]);
});

it('keeps nothing of a natural person, and its result file is for its owner alone', async () => {
  const { result, resultFile } = await load(csv(NAMES, row(person)));
  expect(result).not.toMatch(/钱二|371502198001010011/);
  expect((await stat(resultFile)).mode & 0o777).toBe(0o600);
});

it('changes nothing the second time', async () => {
  const kept = registry();
  const text = csv(NAMES, row(flour), row(cable));
  await load(text, kept);
  const before = [...kept.kept];
  expect((await load(text, kept)).summary).toMatchObject({ loaded: 0, known: 2 });
  expect([...kept.kept]).toEqual(before);
});

it('holds what the registry refuses', async () => {
  const { summary, result } = await load(csv(NAMES, row(flour), row({ ...flour, fine: '3' })));
  expect(summary).toMatchObject({ loaded: 1, held: 1 });
  expect(result).toContain('3,待人工核对,,内容不同。');
});

it('holds what the store cannot keep, and goes on', async () => {
  const { record } = registry();
  const picky = async (penalty: PenaltyRow) => {
    if (penalty.facts !== undefined) throw new AppendRefused('APPEND_TOO_LARGE', 'too large');
    return record(penalty);
  };
  const text = csv(NAMES, row({ ...flour, facts: '不合格' }), row(cable));
  const { summary, result } = await load(text, { kept: new Map(), record: picky });
  expect(summary).toMatchObject({ held: 1, loaded: 1 });
  expect(result).toContain('2,待人工核对,,内容过长或含有不可存储的字符。');
});

it('does not take a fault of the program for one of the row', async () => {
  const broken = { kept: new Map(), record: () => Promise.reject(new TypeError('broken')) };
  await expect(load(csv(NAMES, row(flour)), broken)).rejects.toThrow('broken');
});

it('tells which file cannot be read or written', async () => {
  const job = (file: string, resultFile: string) =>
    importFile({ file, resultFile, today: '2026-06-01', onProgress: () => undefined } as never);
  await expect(job('/nowhere/in.csv', '/nowhere/out.csv')).rejects.toMatchObject({ path: '/nowhere/in.csv' });
  await writeFile(join(folder, 'in.csv'), csv(NAMES, row(flour)));
  const written = job(join(folder, 'in.csv'), '/nowhere/out.csv');
  await expect(written).rejects.toMatchObject({ code: 'ENOENT', path: '/nowhere/out.csv' });
});

it('finds columns by name or code, in any order, with BOM, quotes and line breaks, and names what it ignores', async () => {
  const order = COLUMNS.map((_, i) => i).reverse();
  const header = order.map((i) => (i % 2 ? COLUMNS[i]!.code!.toLowerCase() : NAMES[i]!));
  const values: Record<string, string> = clash;
  const cells = order.map((i) => `"${values[COLUMNS[i]!.key] ?? ''}"`);
  const { summary } = await load(`\ufeff${header.join(',')},序号\r\n${cells.join(',')},1\r\n`);
  expect(summary).toMatchObject({ loaded: 1, ignoredColumns: ['序号'] });
});

it('holds a row with more or fewer cells than the header', async () => {
  const { summary, result } = await load(csv(NAMES, `${row(flour)},x`, row(flour).slice(0, -3)));
  expect(summary).toMatchObject({ held: 2, loaded: 0 });
  expect(result).toContain('单元格数与表头不一致');
});

it('loads a file without a header, its first row too', async () => {
  const { summary } = await load([row(flour), row(cable)].join('\r\n'));
  expect(summary).toMatchObject({ rows: 2, loaded: 2 });
});

it('counts no row above the header', async () => {
  const title = `行政处罚信息表${','.repeat(NAMES.length - 1)}`;
  expect((await load([title, NAMES.join(','), row(flour)].join('\n'))).summary).toMatchObject({ rows: 1, loaded: 1 });
});

it.each([
  ['EMPTY_FILE', ''],
  ['EMPTY_FILE', '\ufeff\r\n,,\r\n'],
  ['LAYOUT_UNKNOWN', csv(['甲', '乙'], 'a,b')],
  ['COLUMNS_MISSING', csv(['行政相对人名称', '处罚机关', '备注'], 'a,b,c')],
  ['COLUMN_TWICE', csv([...NAMES, 'CF_WSH'], row(flour))],
  ['AMOUNT_COLUMN_UNKNOWN', csv([...NAMES.map((n) => n.replace('罚款金额（万元）', '罚款金额（元）'))], row(flour))],
  ['NOT_CSV', csv(NAMES, `${row(flour)}`, `"聊城,${row(cable)}`)],
  ['ENCODING_WRONG', Buffer.concat([Buffer.from(csv(NAMES, row(flour))), Buffer.from([0xff])])],
])('reads nothing of a file with %s', async (code, bytes) => {
  const kept = registry();
  await expect(load(bytes, kept)).rejects.toMatchObject({ code, zh: expect.any(String), en: expect.any(String) });
  expect(kept.kept.size).toBe(0);
});
