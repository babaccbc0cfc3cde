/** The last record of a page, by which the next one is found. */
export interface PageMark {
  readonly recordedAt: string;
  readonly id: string;
}

const MARK = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)~([a-z]+-[A-Za-z0-9-]+)$/;

export const markOf = ({ recordedAt, id }: PageMark): string => `${recordedAt}~${id}`;

/** @returns undefined for what was never a mark */
export const readMark = (text: string): PageMark | undefined => {
  const [, recordedAt, id] = MARK.exec(text) ?? [];
  return recordedAt && id ? { recordedAt, id } : undefined;
};
