import { halfWidth, namedMeasures, partyKindOf, RECTIFICATION, saysNothing, unreadable, withoutBlanks } from '@law';
import { hasCode } from './party-of-row.rule';
import type { Reason, RowReading } from './row-reading.rule';

/**
 * Why a row is not entered by law (Shandong Credit Regulation art. 13; domain.md §9): a natural person, the summary procedure,
 * no penalty at all. Where a row says so and also says the contrary, that is a fault of the row, for a person to see.
 */
export const notEntered = (row: RowReading): Reason | undefined =>
  naturalPerson(row) ?? summaryProcedure(row) ?? noPenalty(row);

const naturalPerson = (row: RowReading): Reason | undefined => {
  const isNamed = partyKindOf(row.text('category') ?? '') === '自然人';
  // Forms without a category have a column for the number of a person who is the party.
  const isNumbered = !row.keys.includes('category') && row.text('idNumber') !== undefined;
  if (!isNamed && !isNumbered) return undefined;
  const key = isNamed ? 'category' : 'idNumber';
  if (!hasCode(row))
    return row.reason(key, 'NATURAL_PERSON', '自然人，依法不予录入。', 'A natural person: not entered by law.');
  if (isNamed) row.fault('category', PERSON_WITH_CODE);
  return undefined;
};

const SAID = ['kinds', 'moreKinds', 'content', 'facts', 'remark', 'actType', 'caseName'] as const;
const SUMMARY = /简易程序|当场(作出|给予|处以|处罚|行政处罚)/;
const NOT_SUMMARY = /(不|非|未|无)[^，。；;,]{0,6}(简易程序|当场)/;
/** Numbers of papers made on the spot. */
const SUMMARY_NUMBER = /(当场|当处|当罚|简罚|简处)字?[〔[(（【﹝]/;

const summaryProcedure = (row: RowReading): Reason | undefined => {
  const key = SAID.find((column) => SUMMARY.test(row.text(column) ?? ''));
  if (key && !NOT_SUMMARY.test(row.text(key) ?? ''))
    return row.reason(
      key,
      'SUMMARY_PROCEDURE',
      '简易程序处罚，依法不予录入。',
      'Summary procedure: not entered by law.',
    );
  if (SUMMARY_NUMBER.test(withoutBlanks(row.text('number') ?? ''))) row.fault('number', LIKE_SUMMARY);
  return undefined;
};

const NO_PENALTY = /不予(行政)?处罚|不予行政处罚|免予(行政)?处罚|免罚/;
const NO_PENALTY_NUMBER = /不予|免罚|不罚/;
const FINE_IMPOSED = /(处|科|并处|予以|给予)?(人民币)?罚款/;

const noPenalty = (row: RowReading): Reason | undefined => {
  const kinds = kindsWritten(row);
  const content = row.text('content') ?? '';
  const named = namedMeasures(kinds);
  const fined = named.measures.length > 0 || imposesFine(content) || isAmount(row.text('fine'));
  if (NO_PENALTY.test(kinds) || NO_PENALTY_NUMBER.test(row.text('number') ?? '') || NO_PENALTY.test(content)) {
    if (!fined) return row.reason('kinds', 'NO_PENALTY', '不予处罚，不是行政处罚。', 'No penalty was imposed.');
    row.fault('kinds', PENALTY_DENIED);
  }
  const rectifies = named.others.length > 0 && named.others.every((name) => RECTIFICATION.test(name));
  const onlyRectifies = rectifies && named.measures.length === 0 && named.unknown.length === 0;
  if (onlyRectifies || (kinds === '' && /责改/.test(row.text('number') ?? ''))) {
    if (!fined)
      return row.reason('kinds', 'RECTIFICATION', '责令改正，不是行政处罚。', 'An order to put right is no penalty.');
    row.fault('kinds', RECTIFICATION_FINES);
  }
  return undefined;
};

/** Kinds of both columns of the older forms. */
export const kindsWritten = (row: RowReading): string =>
  ['kinds', 'moreKinds'].flatMap((key) => row.text(key) ?? []).join(';');

/** Whether a text says that a fine is imposed, with an amount. */
export const imposesFine = (text: string): boolean => {
  const plain = halfWidth(withoutBlanks(text)).replace(/(不予|免予|免除|免于)罚款/g, '');
  return FINE_IMPOSED.test(plain) && /罚款[^。;]{0,16}?[\d一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟万]/.test(plain);
};

const isAmount = (text: string | undefined): boolean =>
  text !== undefined && !saysNothing(text) && !/^0+(\.0+)?(元|万元)?$/.test(text.trim());

const PERSON_WITH_CODE = unreadable(
  'PERSON_WITH_CODE',
  '类别为自然人，却有统一社会信用代码。',
  'A natural person has no such code.',
);
const LIKE_SUMMARY = unreadable(
  'NUMBER_LIKE_SUMMARY',
  '文号像是简易程序（当场）处罚，请核对是否应当录入。',
  'The number looks like one of the summary procedure: please see whether it is to be entered.',
);
const PENALTY_DENIED = unreadable(
  'PENALTY_DENIED',
  '写明不予处罚，却有处罚内容。',
  'It says that none was imposed, and names one.',
);
const RECTIFICATION_FINES = unreadable(
  'RECTIFICATION_FINES',
  '只有责令改正，却有罚款。',
  'It only orders to put right, and yet fines.',
);
