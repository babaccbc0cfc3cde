/** What the order of reasons, and a lock, are worked out from. */
interface Told {
  readonly kind: 'deduction' | 'veto' | 'honour' | 'addition';
  readonly record: string;
  readonly clause: { readonly id: string };
  readonly pointsHundredths: number;
  readonly until: string | null;
}

/** Vetoes, then what takes points, then what adds, each the largest first. */
export const heaviestFirst = (a: Told, b: Told): number =>
  Number(b.kind === 'veto') - Number(a.kind === 'veto') ||
  Number(a.pointsHundredths > 0) - Number(b.pointsHundredths > 0) ||
  Math.abs(b.pointsHundredths) - Math.abs(a.pointsHundredths) ||
  byText(a.record, b.record) ||
  byText(a.clause.id, b.clause.id);

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** First day on which no veto holds the grade any more, after all vetoes the reader may see, told or left out. */
export const lockedUntil = (reasons: readonly Told[]): string | null =>
  reasons
    .filter(({ kind }) => kind === 'veto')
    .reduce<string | null>((latest, { until }) => (until !== null && (latest ?? '') < until ? until : latest), null);
