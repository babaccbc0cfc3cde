import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Sealed } from '@platform/kernel';
import { decrypt, encrypt } from './aes-gcm';
import { Keyring } from './keyring';
import { DIGEST, type KeyStore } from './key-store';

const KEY_BYTES = 32;
type Purpose = 'fingerprint' | 'identity';

/** The master key does not open what another one closed. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
}

/** Keys of records wrapped under the master key; values sealed as `v1.<key id>.<base64url of IV, cipher text, tag>`. */
export class AesKeyring extends Keyring {
  private constructor(
    private readonly keys: KeyStore,
    private readonly master: Buffer,
    private readonly secrets: Record<Purpose, Buffer>,
  ) {
    super();
  }

  /** @throws WrongMasterKey; Error when `master` is not 32 bytes */
  static async open(keys: KeyStore, master: Buffer): Promise<AesKeyring> {
    if (master.length !== KEY_BYTES) throw new Error('the master key must be 32 bytes');
    const secret = async (name: Purpose): Promise<Buffer> => {
      const kept = await keys.secret(name, encrypt(master, randomBytes(KEY_BYTES), name));
      try {
        return decrypt(master, kept, name);
      } catch {
        throw new WrongMasterKey('the keys of this registry were closed with another master key (ZHIXIN_MASTER_KEY)');
      }
    };
    return new AesKeyring(keys, master, {
      fingerprint: await secret('fingerprint'),
      identity: await secret('identity'),
    });
  }

  override async seal(record: string, value: unknown): Promise<Sealed> {
    const { id, key } = await this.keyOf(record, this.personOf(value));
    const box = encrypt(key, Buffer.from(JSON.stringify(value)), record);
    return { sealed: `v1.${id}.${box.toString('base64url')}` };
  }

  override async open({ sealed }: Sealed): Promise<unknown> {
    const [, id = '', box = ''] = sealed.split('.');
    const kept = await this.keys.find(id);
    if (!kept) return undefined;
    return JSON.parse(
      decrypt(decrypt(this.master, kept.wrapped, id), Buffer.from(box, 'base64url'), kept.record).toString(),
    );
  }

  override async digest(record: string, text: string): Promise<string> {
    if (await this.keys.forgotten(record)) return 'forgotten';
    return createHmac('sha256', (await this.keyOf(record, DIGEST)).key)
      .update(text)
      .digest('hex');
  }

  override keyedHash(purpose: Purpose, text: string): string {
    return createHmac('sha256', this.secrets[purpose]).update(text).digest('hex');
  }

  override forget(what: { record: string } | { person: string }): Promise<readonly string[]> {
    return this.keys.destroy(what);
  }

  private async keyOf(record: string, person: string): Promise<{ id: string; key: Buffer }> {
    const id = randomUUID();
    const wrapped = encrypt(this.master, randomBytes(KEY_BYTES), id);
    const kept = await this.keys.findOrAdd({ id, record, person, wrapped });
    return { id: kept.id, key: decrypt(this.master, kept.wrapped, kept.id) };
  }

  /** Keyed hash of the identity document a personal value carries; `''` where it carries none. */
  private personOf(value: unknown): string {
    const number = (value as { idNumber?: unknown } | null)?.idNumber;
    return typeof number === 'string' && number !== '' ? identityHash(this, number) : '';
  }
}

/** The keyed hash by which one person's records are linked: spaces and case do not matter. */
export const identityHash = (keyring: Keyring, idNumber: string): string =>
  keyring.keyedHash('identity', idNumber.normalize('NFKC').replace(/\s/g, '').toUpperCase());
