const TEXTS = {
  EMPTY_FILE: ['文件是空的。', 'The file is empty.'],
  NOT_A_TABLE: [
    '文件既不是CSV也不是XLSX工作簿。请另存为“CSV UTF-8”或XLSX后重试。',
    'The file is neither CSV nor an XLSX workbook: save it as one of them.',
  ],
  OLD_WORKBOOK: [
    '这是旧版工作簿（.xls、.xlsb或.ods），请另存为XLSX后重试。',
    'This is a workbook of another kind (.xls, .xlsb, .ods): save it as XLSX.',
  ],
  WEB_PAGE: [
    '这是扩展名被改过的网页或XML，请在电子表格中打开并另存为XLSX后重试。',
    'This is a web page or XML under another name: open it in a spreadsheet and save it as XLSX.',
  ],
  ENCRYPTED: ['文件已加密，请取消密码后重试。', 'The file is encrypted: take its password off.'],
  TORN: ['文件不完整或已损坏，请重新导出后重试。', 'The file is torn or damaged: export it again.'],
  HAS_MACROS: ['工作簿含有宏，请另存为不带宏的XLSX。', 'The workbook has macros: save it as XLSX without them.'],
  HAS_FORMULA: ['单元格中有公式，请全部“粘贴为数值”后重试。', 'A cell holds a formula: paste all as values.'],
  UNPACKS_TOO_LARGE: ['解压后的内容过大，未读取。', 'It unpacks to more than is taken.'],
  TOO_MANY_COLUMNS: ['栏目过多，不是可识别的表格。', 'It has more columns than any layout.'],
  CELL_TOO_LONG: ['单元格内容过长（超过32767个字符）。', 'A cell is longer than 32,767 characters.'],
  ENCODING_WRONG: [
    '文件编码无法识别（应为UTF-8、UTF-16、GBK或GB18030）。',
    'The encoding is not UTF-8, UTF-16, GBK or GB 18030.',
  ],
  NOT_CSV: ['引号或分隔符有误，不是有效的CSV。', 'Quotes or separators are wrong: this is no valid CSV.'],
  NO_SUCH_SHEET: ['没有这个工作表。', 'There is no such sheet.'],
} as const;

export type TableProblemCode = keyof typeof TEXTS;

/** Why a file is not read, in words that repeat nothing of it. `place`: a line, a cell such as `C5`, the name of a part. */
export class TableProblem extends Error {
  override readonly name = 'TableProblem';
  readonly zh: string;
  readonly en: string;

  constructor(
    readonly code: TableProblemCode,
    readonly place?: string,
    options?: ErrorOptions,
  ) {
    const [zh, en] = TEXTS[code];
    super(place === undefined ? en : `${place}: ${en}`, options);
    this.zh = place === undefined ? zh : `${place}：${zh}`;
    this.en = this.message;
  }
}
