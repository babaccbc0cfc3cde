import type { Sealed } from '@platform/kernel';

/**
 * Keys of records, kept outside the event store. A key belongs to one record (its stream) and, where the value carries
 * an identity document, to one person of it: destroying a key forgets exactly that. A key is durable before it is used.
 */
export abstract class Keyring {
  /** Seals the value under the key of this record and person, making the key durable first. AES-256-GCM. */
  abstract seal(record: string, value: unknown): Promise<Sealed>;

  /** The value, or undefined once its key was destroyed. */
  abstract open(sealed: Sealed): Promise<unknown>;

  /** HMAC-SHA-256 (hexadecimal) of a text under a key of this record; `forgotten` once a key of it was destroyed. */
  abstract digest(record: string, text: string): Promise<string>;

  /** HMAC-SHA-256 (hexadecimal) of a text under the registry's own key: for fingerprints and identity documents. */
  abstract keyedHash(purpose: 'fingerprint' | 'identity', text: string): string;
}
