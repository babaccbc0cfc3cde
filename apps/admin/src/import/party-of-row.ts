import {
  codeFitsParty,
  halfWidth,
  isSoleTrader,
  parseUscc,
  partyKindOf,
  type PartyKind,
  tradeNameProblem,
  withoutBlanks,
} from '@law';
import type { ColumnKey } from './columns';
import type { RowReading } from './row-reading';

export interface Party {
  readonly uscc: string;
  readonly partyName: string;
  readonly partyCategory: PartyKind;
}

/** Where an 18-character code is also found. */
const OTHER_CODES: readonly ColumnKey[] = ['registration', 'organisation', 'tax', 'institution', 'socialOrganisation'];
const MASKED_NAME = /[*×]|X{2,}|某/i;
/** A number too long for a spreadsheet, e.g. `9.13715E+17`. */
const SCIENTIFIC = /^\d(\.\d+)?E\+\d+$/i;

/** Who the paper is about; faults where that is not sure. */
export const partyOf = (row: RowReading): Party | undefined => {
  const partyName = row.needed('name');
  if (partyName && MASKED_NAME.test(partyName)) row.fault('name', { zh: '名称被遮盖。', en: 'The name is masked.' });
  const category = row.text('category');
  const kind = category === undefined ? undefined : partyKindOf(category);
  if (category && !kind) row.fault('category', { zh: '未知的类别。', en: 'No such category is known.' });
  const uscc = codeOf(row);
  if (!uscc || !partyName) return undefined;
  if (!codeFitsParty(uscc, partyName, kind)) {
    row.fault('uscc', {
      zh: '代码与名称或类别不符（92开头为个体工商户），请核对。',
      en: 'Such a party cannot have this code (92… is a sole trader).',
    });
    return undefined;
  }
  const personal = tradeNameProblem(uscc, partyName, [row.text('representative') ?? '']);
  if (personal) row.fault('name', personal);
  return { uscc, partyName, partyCategory: kind ?? (isSoleTrader(uscc) ? '个体工商户' : '法人及非法人组织') };
};

/** A valid code anywhere in the row's code columns; for telling a firm from a natural person. */
export const hasCode = (row: RowReading): boolean =>
  (['uscc', ...OTHER_CODES] as const).some((key) => parseUscc(row.text(key) ?? '').ok);

/** The number of a copy of the licence 副本 behind a code, e.g. `(1-1)`. */
const withoutCopyNumber = (text: string): string => halfWidth(withoutBlanks(text)).replace(/\(\d+-\d+\)$/, '');

const codeOf = (row: RowReading): string | undefined => {
  const others = OTHER_CODES.flatMap((key) => {
    const read = parseUscc(withoutCopyNumber(row.text(key) ?? ''));
    return read.ok ? [{ key, uscc: read.uscc }] : [];
  });
  const own = ownCode(row);
  if (own === 'unreadable') return undefined;
  const uscc = own ?? others[0]?.uscc;
  if (!uscc) {
    row.fault('uscc', { zh: '没有统一社会信用代码。', en: 'There is no unified social credit code.' });
    return undefined;
  }
  const other = others.find((found) => found.uscc !== uscc);
  if (other) {
    row.fault(other.key, { zh: '与另一栏的统一社会信用代码不一致。', en: 'Another column has another code.' });
    return undefined;
  }
  if (!own && others[0])
    row.note(others[0].key, { zh: '取本栏中的统一社会信用代码。', en: 'The code was taken from this column.' });
  return uscc;
};

const ownCode = (row: RowReading): string | 'unreadable' | undefined => {
  const written = row.text('uscc');
  if (written === undefined || written === '{}') return undefined;
  if (SCIENTIFIC.test(written)) {
    row.fault('uscc', {
      zh: '代码已被电子表格改成科学计数法，请按文本格式重新导出。',
      en: 'A spreadsheet has turned the code into a number: export the column as text.',
    });
    return 'unreadable';
  }
  const bare = withoutCopyNumber(written);
  if (bare !== halfWidth(withoutBlanks(written)))
    row.note('uscc', { zh: '去掉了副本编号。', en: 'The number of the copy was left out.' });
  const read = parseUscc(bare);
  if (!read.ok) row.fault('uscc', read);
  else for (const warning of read.warnings) row.note('uscc', warning);
  return read.ok ? read.uscc : 'unreadable';
};
