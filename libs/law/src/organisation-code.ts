const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Check sign of an organisation code 组织机构代码 (GB 11714): its values are plain base 36 (0–9, A = 10 … Z = 35), not those of
 * the unified code; 11 − Σ mod 11, where 10 is written `X` and 11 `0`. Undefined for what are not 8 signs.
 */
export const organisationCodeCheck = (first8: string): string | undefined => {
  if (!/^[0-9A-Z]{8}$/.test(first8)) return undefined;
  const sum = [...first8].reduce((total, sign, i) => total + parseInt(sign, 36) * WEIGHTS[i]!, 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
};
