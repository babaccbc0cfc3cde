/** Before the first fact. */
const BEGINNING = 'none';

/** Position token `<store id>.<position>`: opaque to callers; the position is compared by the event store only. */
export const positionToken = (storeId: string, position: string | undefined): string =>
  `${storeId}.${position ?? BEGINNING}`;

export interface ReadPosition {
  readonly storeId: string;
  /** Undefined before the first fact. */
  readonly position: string | undefined;
}

/** @returns undefined for what is no position token */
export const readPositionToken = (token: string): ReadPosition | undefined => {
  const dot = token.indexOf('.');
  if (dot < 1 || dot === token.length - 1 || token.length > 200) return undefined;
  const position = token.slice(dot + 1);
  return { storeId: token.slice(0, dot), position: position === BEGINNING ? undefined : position };
};
