import { createHash } from 'node:crypto';

/** Name space of all ids this product derives (a random UUID, fixed for ever). */
const NAMESPACE = Buffer.from('6f1d0f5e5a0b4d1f9f0e3c7a2b8d4e61', 'hex');

/** UUIDv5 (RFC 9562) of the parts; no part can run into its neighbour. */
export const uuidOf = (...parts: readonly string[]): string => {
  const bytes = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
