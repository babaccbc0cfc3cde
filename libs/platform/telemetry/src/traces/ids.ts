import { createHash } from 'node:crypto';

/**
 * Trace of a correlation id: the id itself where it is one (it comes from `traceparent`, or is a UUID), else its hash.
 * So every program finds the trace of a fact without a byte more in the fact.
 */
export const traceIdOf = (correlationId: string): string => {
  const plain = correlationId.replaceAll('-', '').toLowerCase();
  return /^(?!0{32})[0-9a-f]{32}$/.test(plain) ? plain : digest(correlationId).slice(0, 32);
};

/** Span of what is known elsewhere by an id, such as a command. */
export const spanIdOf = (id: string): string => digest(`span ${id}`).slice(0, 16);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
