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
