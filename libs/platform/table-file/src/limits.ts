/** A spreadsheet holds no longer cell. */
export const MOST_CELL_CHARACTERS = 32_767;
/** The widest layout has thirty. */
export const MOST_COLUMNS = 512;
/** Characters of one row of a CSV file. */
export const MOST_ROW_CHARACTERS = 1_048_576;
/** Bytes of all parts of a workbook, unpacked: a million rows of thirty columns take two. */
export const MOST_UNPACKED_BYTES = 8 * 2 ** 30;
/** Unpacked to packed bytes of a part; deflate cannot go beyond 1,032. Sheets of real data stay below 50. */
export const MOST_RATIO = 300;
/** A part that small may be packed as well as it can be. */
export const ANY_RATIO_BYTES = 16 * 2 ** 20;
export const MOST_PARTS = 10_000;
