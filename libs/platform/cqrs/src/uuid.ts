import { hash } from 'node:crypto';

/** Name space of all ids this product derives (a random UUID, fixed for ever). */
const NAMESPACE = Buffer.from('6f1d0f5e5a0b4d1f9f0e3c7a2b8d4e61', 'hex');

/** UUIDv5 (RFC 9562) of the parts; no part can run into its neighbour. */
export const uuidOf = (...parts: readonly string[]): string => {
  const hex = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(JSON.stringify(parts))]));
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
