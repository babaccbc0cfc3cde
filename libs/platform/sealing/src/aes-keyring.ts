import { createHmac, createSecretKey, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import type { Sealed } from '@platform/kernel';
import { decrypt, encrypt } from './aes-gcm';
import { Keyring } from './keyring';
import { DIGEST, type KeptKey, type KeyStore } from './key-store';
import { MasterKeys, wrap } from './master-keys';
import { SealingFault } from './sealing-fault';

const KEY_BYTES = 32;
type Purpose = 'fingerprint' | 'identity';

/** Keys of records wrapped under a master key; values sealed as `v1.<key id>.<base64url of IV, cipher text, tag>`. */
export class AesKeyring extends Keyring {
  private constructor(
    private readonly keys: KeyStore,
    private readonly masters: MasterKeys,
    private readonly secrets: Record<Purpose, KeyObject>,
  ) {
    super();
  }

  /** @param given master keys, or the only one: 32 bytes @throws SealingFault where none of them opens the registry */
  static async open(keys: KeyStore, given: MasterKeys | Buffer): Promise<AesKeyring> {
    const masters = given instanceof MasterKeys ? given : new MasterKeys(() => [given]);
    const secret = async (name: Purpose): Promise<KeyObject> =>
      createSecretKey(
        masters.unwrap(await keys.secret(name, wrap(masters.current, randomBytes(KEY_BYTES), name)), name),
      );
    const secrets = { fingerprint: await secret('fingerprint'), identity: await secret('identity') };
    await keys.welcome(masters.current.id);
    return new AesKeyring(keys, masters, secrets);
  }

  /** Id of the registry whose keys these are, the same in all its restored copies. */
  get registry(): string {
    return this.keyedHash('fingerprint', 'registry').slice(0, 32);
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
    return JSON.parse(decrypt(this.masters.unwrap(kept, id), Buffer.from(box, 'base64url'), kept.record).toString());
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

  private async keyOf(record: string, person: string): Promise<{ id: string; key: Buffer }> {
    const kept = (await this.keys.live(record, person)) ?? (await this.newKey(record, person));
    return { id: kept.id, key: this.masters.unwrap(kept, kept.id) };
  }

  /** Under the current master key; where that was closed meanwhile, under another one that this program has. */
  private async newKey(record: string, person: string): Promise<KeptKey> {
    const [id, key] = [randomUUID(), randomBytes(KEY_BYTES)];
    const tried = new Set<string>();
    for (const again of [false, true]) {
      if (again) this.masters.reread();
      for (const master of this.masters.all.filter((m) => !tried.has(m.id))) {
        tried.add(master.id);
        const kept = await this.keys.findOrAdd({ id, record, person, ...wrap(master, key, id) });
        if (kept) return kept;
      }
    }
    throw closed([...tried].join(', '));
  }

  /** Keyed hash of the identity document a personal value carries; `''` where it carries none. */
  private personOf(value: unknown): string {
    const number = (value as { idNumber?: unknown } | null)?.idNumber;
    return typeof number === 'string' && number !== '' ? identityHash(this, number) : '';
  }
}

/** The number of an identity document as it is compared: spaces, width and case do not matter. */
export const plainNumber = (idNumber: string): string => idNumber.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** The keyed hash by which one person's records are linked. */
export const identityHash = (keyring: Keyring, idNumber: string): string =>
  keyring.keyedHash('identity', plainNumber(idNumber));

const closed = (ids: string): SealingFault =>
  new SealingFault(
    'MASTER_KEY_CLOSED',
    `主密钥已轮换，本程序只有旧的（${ids}）：请在 ZHIXIN_MASTER_KEY 中给出新的主密钥。`,
    `The master key was rotated, this program has only old ones (${ids}): give it the new one in ZHIXIN_MASTER_KEY.`,
  );
