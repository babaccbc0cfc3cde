import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * 128 bits, as 32 hexadecimal digits, of the SHA-256 of kind and parts: what names the stream of a thing that has a natural
 * key, so that the store itself refuses a second one. No part can run into its neighbour. Frozen: a change would open
 * a second stream for the same thing.
 */
export const naturalKey = (kind: string, ...parts: readonly string[]): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind, ...parts])))).slice(0, 32);
