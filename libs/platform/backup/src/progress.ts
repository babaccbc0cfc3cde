/** What is being worked on; `facts` and `comparing` count facts, `checking` bytes, `tables` tables. */
export type Work = 'checking' | 'facts' | 'tables' | 'comparing';

export interface Step {
  readonly work: Work;
  readonly done: number;
  /** From 0 to 1, where it is known how much there is to do. */
  readonly share?: number | undefined;
}

/** Told often how far it has come. */
export type Progress = (step: Step) => void;

/** How far a position is on the way to another, for people: both stores' positions begin with a number that grows with the log. */
export const shareOf = (position: string, of: string | undefined): number | undefined =>
  of === undefined ? undefined : Math.min(1, Number.parseInt(position, 10) / Number.parseInt(of, 10));
