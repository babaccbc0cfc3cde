import { halfWidth, namedMeasures, partyKindOf, RECTIFICATION, saysNothing, withoutBlanks } from '@law';
import { type ColumnKey, nameOf } from './columns';
import { hasCode } from './party-of-row';
import type { Reason, RowReading } from './row-reading';

const reason = (key: ColumnKey, zh: string, en: string): Reason => ({ column: nameOf(key), zh, en });

/**
 * Why a row is not entered by law (Shandong Credit Regulation art. 13; domain.md §9): a natural person, the summary procedure,
 * no penalty at all. Where a row says so and also says the contrary, that is a fault of the row, for a person to see.
 */
export const notEntered = (row: RowReading): Reason | undefined =>
  naturalPerson(row) ?? summaryProcedure(row) ?? noPenalty(row);

const naturalPerson = (row: RowReading): Reason | undefined => {
  if (partyKindOf(row.text('category') ?? '') !== '自然人') return undefined;
  if (!hasCode(row)) return reason('category', '自然人，依法不予录入。', 'A natural person: not entered by law.');
  row.fault('category', { zh: '类别为自然人，却有统一社会信用代码。', en: 'A natural person has no such code.' });
  return undefined;
};

const SAID: readonly ColumnKey[] = ['kinds', 'content', 'facts', 'remark', 'actType'];
const SUMMARY = /简易程序|当场(作出|给予|处以|处罚|行政处罚)/;
const NOT_SUMMARY = /(不|非|未|无)[^，。；;,]{0,6}(简易程序|当场)/;
/** Numbers of papers made on the spot. */
const SUMMARY_NUMBER = /(当场|当处|当罚|简罚|简处)字?[〔[(（【﹝]/;

const summaryProcedure = (row: RowReading): Reason | undefined => {
  const key = SAID.find((column) => SUMMARY.test(row.text(column) ?? ''));
  if (key && !NOT_SUMMARY.test(row.text(key) ?? ''))
    return reason(key, '简易程序处罚，依法不予录入。', 'Summary procedure: not entered by law.');
  if (SUMMARY_NUMBER.test(withoutBlanks(row.text('number') ?? '')))
    row.fault('number', {
      zh: '文号像是简易程序（当场）处罚，请核对是否应当录入。',
      en: 'The number looks like one of the summary procedure: please see whether it is to be entered.',
    });
  return undefined;
};

const NO_PENALTY = /不予(行政)?处罚|不予行政处罚|免予(行政)?处罚|免罚/;
const NO_PENALTY_NUMBER = /不予|免罚|不罚/;
const FINE_IMPOSED = /(处|科|并处|予以|给予)?(人民币)?罚款/;

const noPenalty = (row: RowReading): Reason | undefined => {
  const kinds = row.text('kinds') ?? '';
  const content = row.text('content') ?? '';
  const fined = namedMeasures(kinds).measures.length > 0 || imposesFine(content) || isAmount(row.text('fine'));
  if (NO_PENALTY.test(kinds) || NO_PENALTY_NUMBER.test(row.text('number') ?? '') || NO_PENALTY.test(content)) {
    if (!fined) return reason('kinds', '不予处罚，不是行政处罚。', 'No penalty was imposed.');
    row.fault('kinds', { zh: '写明不予处罚，却有处罚内容。', en: 'It says that none was imposed, and names one.' });
  }
  const named = namedMeasures(kinds);
  const rectifies = named.others.length > 0 && named.others.every((name) => RECTIFICATION.test(name));
  const onlyRectifies = rectifies && named.measures.length === 0 && named.unknown.length === 0;
  if (onlyRectifies || (kinds === '' && /责改/.test(row.text('number') ?? ''))) {
    if (!fined) return reason('kinds', '责令改正，不是行政处罚。', 'An order to put right is no penalty.');
    row.fault('kinds', { zh: '只有责令改正，却有罚款。', en: 'It only orders to put right, and yet fines.' });
  }
  return undefined;
};

/** Whether a text says that a fine is imposed, with an amount. */
export const imposesFine = (text: string): boolean => {
  const plain = halfWidth(withoutBlanks(text)).replace(/(不予|免予|免除|免于)罚款/g, '');
  return FINE_IMPOSED.test(plain) && /罚款[^。;]{0,16}?[\d一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟万]/.test(plain);
};

const isAmount = (text: string | undefined): boolean =>
  text !== undefined && !saysNothing(text) && !/^0+(\.0+)?$/.test(text.trim());
