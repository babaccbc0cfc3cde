/** One measured figure beside its yardstick from the same run on the same server. */
export interface Figure {
  /** What was measured, with its unit last. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly yardstick: string;
  readonly yardstickValue: number;
  /** value / yardstick; yardstick / value where less is better. Above 1 is better than the yardstick. */
  readonly ratio: number;
  /** The ratio wanted; null where none is set. */
  readonly aim: number | null;
  readonly met: boolean | null;
}

/** A bench measures and says how far it has come; it takes the server's URL and creates what it needs there. */
export type Bench = (url: string, say: (line: string) => void) => Promise<readonly Figure[]>;

export const figure = (
  given: Pick<Figure, 'name' | 'value' | 'unit' | 'yardstick' | 'yardstickValue'> & {
    lessIsBetter?: boolean;
    aim?: number;
  },
): Figure => {
  const { lessIsBetter = false, aim = null, ...rest } = given;
  const ratio = lessIsBetter ? rest.yardstickValue / rest.value : rest.value / rest.yardstickValue;
  return {
    ...rest,
    value: rounded(rest.value),
    yardstickValue: rounded(rest.yardstickValue),
    ratio: rounded(ratio),
    aim: aim === null ? null : rounded(aim),
    met: aim === null ? null : ratio >= aim,
  };
};

const rounded = (value: number): number => Number(value.toPrecision(4));

export const table = (figures: readonly Figure[]): string => {
  const rows = figures.map((f) => [
    f.name,
    `${f.value} ${f.unit}`,
    f.yardstick,
    `${f.yardstickValue} ${f.unit}`,
    `× ${f.ratio}`,
    f.aim === null ? '' : `${f.met ? 'met' : 'missed'} (× ${f.aim})`,
  ]);
  const all = [['figure', 'value', 'yardstick', 'its value', 'ratio', 'aim'], ...rows];
  const widths = (all[0] as string[]).map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] as number))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
