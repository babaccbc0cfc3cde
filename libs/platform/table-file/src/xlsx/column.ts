/** Of a cell reference: `A1` → 0, `AB7` → 27. */
export const columnOf = (ref: string): number | undefined => {
  const letters = /^([A-Z]{1,3})\d+$/.exec(ref)?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};
