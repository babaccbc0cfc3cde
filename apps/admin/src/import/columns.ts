import { halfWidth, upperLatin, withoutBlanks } from '@law';
import { FileProblem } from '../files/file-problem';

/** The 30 columns of the national “双公示” penalty layout: our key, its name, its code. */
export const COLUMNS = [
  ['name', '行政相对人名称', 'CF_XDR_MC'],
  ['category', '行政相对人类别', 'CF_XDR_LB'],
  ['uscc', '行政相对人代码_1(统一社会信用代码)', 'CF_XDR_SHXYM'],
  ['registration', '行政相对人代码_2(工商注册号)', 'CF_XDR_GSZC'],
  ['organisation', '行政相对人代码_3(组织机构代码)', 'CF_XDR_ZZJG'],
  ['tax', '行政相对人代码_4(税务登记号)', 'CF_XDR_SWDJ'],
  ['institution', '行政相对人代码_5(事业单位证书号)', 'CF_XDR_SYDW'],
  ['socialOrganisation', '行政相对人代码_6(社会组织登记证号)', 'CF_XDR_SHZZ'],
  ['representative', '法定代表人', 'CF_FRDB'],
  ['representativeIdType', '法定代表人证件类型', 'CF_FR_ZJLX'],
  ['representativeIdNumber', '法定代表人证件号码', 'CF_FR_ZJHM'],
  ['idType', '证件类型', 'CF_XDR_ZJLX'],
  ['idNumber', '证件号码', 'CF_XDR_ZJHM'],
  ['number', '行政处罚决定书文号', 'CF_WSH'],
  ['actType', '违法行为类型', 'CF_WFXW'],
  ['facts', '违法事实', 'CF_SY'],
  ['legalBasis', '处罚依据', 'CF_YJ'],
  ['kinds', '处罚类别', 'CF_CFLB'],
  ['content', '处罚内容', 'CF_NR'],
  ['fine', '罚款金额（万元）', 'CF_NR_FK'],
  ['confiscated', '没收违法所得、没收非法财物的金额（万元）', 'CF_NR_WFFF'],
  ['licence', '暂扣或吊销证照名称及编号', 'CF_NR_ZKDX'],
  ['decided', '处罚决定日期', 'CF_JDRQ'],
  ['validUntil', '处罚有效期', 'CF_YXQ'],
  ['publishedUntil', '公示截止期', 'CF_GSJZQ'],
  ['authority', '处罚机关', 'CF_CFJG'],
  ['authorityCode', '处罚机关统一社会信用代码', 'CF_CFJGDM'],
  ['source', '数据来源单位', 'CF_SJLY'],
  ['sourceCode', '数据来源单位统一社会信用代码', 'CF_SJLYDM'],
  ['remark', '备注', 'BZ'],
] as const;

export type ColumnKey = (typeof COLUMNS)[number][0];
/** The cells of one row by column; blank where the file has no such column. */
export type Cells = Readonly<Record<ColumnKey, string>>;

const NAMES = new Map<ColumnKey, string>(COLUMNS.map(([key, name]) => [key, name]));
/** The Chinese name of a column, as a report names it. */
export const nameOf = (key: ColumnKey): string => NAMES.get(key) as string;

const comparable = (header: string): string => upperLatin(halfWidth(withoutBlanks(header)));

const BY_HEADER = new Map<string, ColumnKey>(
  COLUMNS.flatMap(([key, name, code]) => [
    [comparable(name), key] as const,
    [code, key] as const,
    [comparable(`${name}(${code})`), key] as const,
    [comparable(`${code}(${name})`), key] as const,
  ]),
);

/** Without these no row could load. */
const NEEDED: readonly ColumnKey[] = ['name', 'number', 'decided', 'authority'];
const CODES: readonly ColumnKey[] = ['uscc', 'registration', 'organisation', 'tax'];

export interface Header {
  /** The cells of a row by column. */
  readonly cellsOf: (row: readonly string[]) => Cells;
  readonly width: number;
  /** Columns that are not of the national layout. */
  readonly ignored: readonly string[];
}

/** Finds the columns by name or code, in any order. @throws FileProblem */
export const readHeader = (row: readonly string[]): Header => {
  const keys = row.map((header) => BY_HEADER.get(comparable(header)));
  const at = new Map<ColumnKey, number>();
  keys.forEach((key, i) => {
    if (key && at.has(key))
      throw new FileProblem(
        'COLUMN_TWICE',
        `栏目“${nameOf(key)}”出现两次。`,
        `The column ${nameOf(key)} stands twice.`,
      );
    if (key) at.set(key, i);
  });
  const ignored = row.filter((header, i) => !keys[i] && header.trim() !== '');
  const amount = ignored.find((header) => header.includes('金额'));
  if (amount)
    throw new FileProblem(
      'AMOUNT_COLUMN_UNKNOWN',
      `金额栏目“${amount}”不是规定格式（单位应为万元）。`,
      `The amount column ${amount} is not of the layout, which has 万元.`,
    );
  const missing = NEEDED.filter((key) => !at.has(key)).map(nameOf);
  if (!CODES.some((key) => at.has(key))) missing.push(nameOf('uscc'));
  if (missing.length > 0)
    throw new FileProblem(
      'COLUMNS_MISSING',
      `缺少栏目：${missing.join('、')}。`,
      `Columns are missing: ${missing.join(', ')}.`,
    );
  const cellsOf = (cells: readonly string[]): Cells =>
    Object.fromEntries(COLUMNS.map(([key]) => [key, cells[at.get(key) ?? -1] ?? ''])) as Record<ColumnKey, string>;
  return { cellsOf, width: row.length, ignored };
};
