import { halfWidth, type Unreadable, unreadable, withoutBlanks } from './text';

export type AmountCode = 'AMOUNT_UNIT' | 'AMOUNT_NOT_A_NUMBER' | 'AMOUNT_PART_OF_A_FEN' | 'AMOUNT_TOO_LARGE';
/** An amount of money in whole fen (0.01 yuan). */
export type Amount = { readonly ok: true; readonly fen: number } | Unreadable<AmountCode>;

const YUAN_DECIMALS = 2;
const WAN_YUAN_DECIMALS = 6;

/** Reads an amount in yuan 元: `298.5` = 29850 fen. Exact decimals, never a float. */
export const parseYuan = (text: string): Amount => fenOf(text, YUAN_DECIMALS, '元');

/** Reads an amount in 万元 (ten thousand yuan), as the national layout has it: `0.02985` = 298.50 yuan = 29850 fen. */
export const wanYuanToFen = (text: string): Amount => fenOf(text, WAN_YUAN_DECIMALS, '万元');

/** A cell that names a unit other than its column's, a currency sign or words is not read: nobody knows which one is right. */
const fenOf = (text: string, decimals: number, unit: string): Amount => {
  const plain = halfWidth(withoutBlanks(text));
  const number =
    plain.endsWith(unit) && !(unit === '元' && /[十百千万亿]元$/.test(plain)) ? plain.slice(0, -unit.length) : plain;
  if (/[¥￥$元]|[十百千万亿]$/.test(number))
    return unreadable(
      'AMOUNT_UNIT',
      `金额的单位与栏目（${unit}）不一致。`,
      `The cell names another unit than its column (${unit}).`,
    );
  const [, whole, fraction = ''] = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(number) ?? [];
  if (whole === undefined) return unreadable('AMOUNT_NOT_A_NUMBER', '金额不是数字。', 'The amount is not a number.');
  if (/[1-9]/.test(fraction.slice(decimals)))
    return unreadable('AMOUNT_PART_OF_A_FEN', '金额不足一分。', 'The amount has parts of a fen.');
  const fen = Number(whole.replaceAll(',', '') + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return Number.isSafeInteger(fen)
    ? { ok: true, fen }
    : unreadable('AMOUNT_TOO_LARGE', '金额过大。', 'The amount is too large.');
};

/** Fen as 万元 for people: 120000000 → `120`, 29850 → `0.02985`. */
export const wanYuanOf = (fen: number): string => {
  const digits = String(fen).padStart(WAN_YUAN_DECIMALS + 1, '0');
  return `${digits.slice(0, -WAN_YUAN_DECIMALS)}.${digits.slice(-WAN_YUAN_DECIMALS)}`.replace(/\.?0+$/, '');
};

/** Fen as yuan for people: 29850 → `298.50`. */
export const yuanOf = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const CAPITALS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇', '壹一', '贰二', '叁三', '肆四', '伍五', '陆六', '柒七', '捌八', '玖九'].flatMap((signs, digit) =>
    [...signs].map((sign) => [sign, digit]),
  ),
);
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1000, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000 };

/** A number in Chinese signs, plain or capital: 伍万贰仟壹佰贰拾 → 52120; undefined where it is none. */
const chineseNumber = (text: string): number | undefined => {
  let whole = 0;
  let group = 0;
  let digit: number | undefined;
  for (const sign of text) {
    if (Object.hasOwn(CAPITALS, sign)) {
      if (digit) return undefined;
      digit = CAPITALS[sign];
    } else if (Object.hasOwn(PLACES, sign)) {
      if (digit === undefined && PLACES[sign] !== 10) return undefined;
      group += (digit ?? 1) * (PLACES[sign] as number);
      digit = undefined;
    } else if (Object.hasOwn(GROUPS, sign)) {
      whole += (group + (digit ?? 0)) * (GROUPS[sign] as number);
      group = 0;
      digit = undefined;
    } else return undefined;
  }
  const number = whole + group + (digit ?? 0);
  return text === '' || number === 0 ? undefined : number;
};

const IN_SIGNS = /^(?:人民币)?([^\d元圆角分]+)[元圆](?:([^\d]+)角)?(?:零?([^\d]+)分)?[整正]?$/;

const chineseYuan = (plain: string): Amount | undefined => {
  const parts = IN_SIGNS.exec(plain)?.slice(1, 4);
  if (!parts) return undefined;
  const [yuan, jiao, fen] = parts.map((part) => (part === undefined ? 0 : chineseNumber(part)));
  if (yuan === undefined || jiao === undefined || fen === undefined || jiao > 9 || fen > 9) return undefined;
  const sum = yuan * 100 + jiao * 10 + fen;
  return Number.isSafeInteger(sum) ? { ok: true, fen: sum } : undefined;
};

/**
 * Reads the amount of a cell whose column has a unit. A cell that names a unit of its own, 元 or 万元, in figures or in Chinese
 * signs, is read by that; a sign of money (￥) names none, and is not read.
 */
export const amountInCell = (text: string, column: '元' | '万元'): Amount & { readonly unit?: '元' | '万元' } => {
  const plain = halfWidth(withoutBlanks(text)).replace(/元[整正]$/, '元');
  const signs = chineseYuan(plain);
  if (signs) return { ...signs, unit: '元' };
  const own = plain.endsWith('万元') ? '万元' : plain.endsWith('元') ? '元' : undefined;
  const unit = own ?? column;
  return { ...(unit === '元' ? parseYuan(plain) : wanYuanToFen(plain)), ...(own && { unit: own }) };
};
