import {
  codeFitsParty,
  halfWidth,
  isSoleTrader,
  normaliseName,
  parseUscc,
  partyKindOf,
  type PartyKind,
  tradeNameProblem,
  unreadable,
  withoutBlanks,
} from '@law';
import type { RowReading } from './row-reading.rule';

export interface Party {
  readonly uscc: string;
  readonly partyName: string;
  readonly partyCategory: PartyKind;
}

/** Where an 18-character code is also found. */
const OTHER_CODES = ['registration', 'organisation', 'tax', 'institution', 'socialOrganisation'] as const;
const MASKED_NAME = /[*×]|X{2,}|某/i;
/** A number too long for a spreadsheet, e.g. `9.13715E+17`. */
const SCIENTIFIC = /^\d(\.\d+)?E\+\d+$/i;

/** What a person has settled for all rows of an import: codes of names, as `normaliseName` writes them. */
export type CodesOfNames = ReadonlyMap<string, string>;

/** Who the row is about; faults where that is not sure. */
export const partyOf = (row: RowReading, settled: CodesOfNames = new Map()): Party | undefined => {
  const partyName = row.needed('name');
  if (partyName && MASKED_NAME.test(partyName))
    row.fault('name', unreadable('NAME_MASKED', '名称被遮盖。', 'The name is masked.'));
  const kind = row.read('category', categoryOf)?.kind;
  const uscc = codeOf(row, partyName === undefined ? undefined : settled.get(normaliseName(partyName)));
  if (!uscc || !partyName) return undefined;
  if (!codeFitsParty(uscc, partyName, kind)) {
    row.fault('uscc', CODE_CONTRADICTS_PARTY);
    return undefined;
  }
  const personal = tradeNameProblem(uscc, partyName, [row.text('representative') ?? '']);
  if (personal) row.fault('name', personal);
  return { uscc, partyName, partyCategory: kind ?? (isSoleTrader(uscc) ? '个体工商户' : '法人及非法人组织') };
};

/** A valid code anywhere in the row's code columns; for telling a firm from a natural person. */
export const hasCode = (row: RowReading): boolean =>
  (['uscc', ...OTHER_CODES] as const).some((key) => parseUscc(row.text(key) ?? '').ok);

const categoryOf = (text: string) => {
  const kind = partyKindOf(text);
  return kind ? { ok: true as const, kind } : CATEGORY_UNKNOWN;
};

/** The number of a copy of the licence 副本 behind a code, e.g. `(1-1)`. */
const withoutCopyNumber = (text: string): string => halfWidth(withoutBlanks(text)).replace(/\(\d+-\d+\)$/, '');

const codeOf = (row: RowReading, settled: string | undefined): string | undefined => {
  const others = OTHER_CODES.flatMap((key) => {
    const read = parseUscc(withoutCopyNumber(row.text(key) ?? ''));
    return read.ok ? [{ key, uscc: read.uscc }] : [];
  });
  const own = ownCode(row);
  if (own === 'unreadable') return undefined;
  const uscc = own ?? others[0]?.uscc ?? settled;
  if (!uscc) {
    row.fault('uscc', NO_CODE);
    return undefined;
  }
  const other = others.find((found) => found.uscc !== uscc);
  if (other) {
    row.fault(other.key, TWO_CODES);
    return undefined;
  }
  if (!own) row.note(others[0]?.key ?? 'name', others[0] ? TAKEN_FROM_HERE : SETTLED_BY_NAME);
  return uscc;
};

const ownCode = (row: RowReading): string | 'unreadable' | undefined => {
  const written = row.text('uscc');
  // A column for either takes a registration number too: it is no code a record can be kept under.
  if (written === undefined || written === '{}' || /^\d{15}$/.test(halfWidth(withoutBlanks(written)))) return undefined;
  if (SCIENTIFIC.test(written)) {
    row.fault('uscc', SPOILT);
    return 'unreadable';
  }
  const bare = withoutCopyNumber(written);
  if (bare !== halfWidth(withoutBlanks(written))) row.note('uscc', COPY_NUMBER);
  const read = parseUscc(bare);
  if (!read.ok) row.fault('uscc', read);
  else for (const warning of read.warnings) row.note('uscc', warning);
  return read.ok ? read.uscc : 'unreadable';
};

const CATEGORY_UNKNOWN = unreadable('CATEGORY_UNKNOWN', '未知的类别。', 'No such category is known.');
const CODE_CONTRADICTS_PARTY = unreadable(
  'CODE_CONTRADICTS_PARTY',
  '代码与名称或类别不符（92开头为个体工商户），请核对。',
  'Such a party cannot have this code (92… is a sole trader).',
);
const NO_CODE = unreadable('NO_CODE', '没有统一社会信用代码。', 'There is no unified social credit code.');
const TWO_CODES = unreadable('TWO_CODES', '与另一栏的统一社会信用代码不一致。', 'Another column has another code.');
const SPOILT = unreadable(
  'CODE_SPOILT',
  '代码已被电子表格改成科学计数法，请按文本格式重新导出。',
  'A spreadsheet has turned the code into a number: export the column as text.',
);
const COPY_NUMBER = unreadable('COPY_NUMBER', '去掉了副本编号。', 'The number of the copy was left out.');
const TAKEN_FROM_HERE = unreadable(
  'CODE_FROM_ANOTHER_COLUMN',
  '取本栏中的统一社会信用代码。',
  'The code was taken from this column.',
);
const SETTLED_BY_NAME = unreadable(
  'CODE_BY_NAME',
  '代码由核对人员按名称确定。',
  'A person has settled the code of this name.',
);
