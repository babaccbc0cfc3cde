import canonicalize from 'canonicalize';

/** RFC 8785. @throws Error for what JSON or the RFC cannot hold: no number, half a character, a function */
export const canonicalJson = (value: unknown): string => {
  const text = isInOrder(value) ? JSON.stringify(value) : canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
};

/** Plain, and its keys in the order of the RFC at every depth: `JSON.stringify` then writes the same bytes, in half the time. */
const isInOrder = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' || value === null;
  if (Array.isArray(value)) return value.every(isInOrder);
  if ('toJSON' in value) return false;
  let before = '';
  for (const [key, inner] of Object.entries(value)) {
    if (key < before || !key.isWellFormed() || !isInOrder(inner)) return false;
    before = key;
  }
  return true;
};
