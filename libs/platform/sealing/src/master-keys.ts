import { createHmac } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm';
import { SealingFault } from './sealing-fault';

const KEY_BYTES = 32;

/** A master key with the name under which the database knows it: the first 8 hexadecimal digits of a keyed hash. */
export interface MasterKey {
  readonly id: string;
  readonly key: Buffer;
}

/** What lies in the database: a key closed with the master key of this id. */
export interface Wrapped {
  readonly master: string;
  readonly wrapped: Buffer;
}

/** The master keys of this program: all open, the first one closes. Read again when one is met that is not known. */
export class MasterKeys {
  private known: readonly MasterKey[] = [];

  /** @param read gives them anew, 32 bytes each, current one first */
  constructor(private readonly read: () => readonly Buffer[]) {
    this.reread();
  }

  get current(): MasterKey {
    return this.known[0] as MasterKey;
  }

  get all(): readonly MasterKey[] {
    return this.known;
  }

  reread(): void {
    const keys = this.read();
    if (keys.length === 0 || keys.some((key) => key.length !== KEY_BYTES))
      throw new Error(`a master key must be ${KEY_BYTES} bytes`);
    this.known = [...new Map(keys.map((key) => [idOf(key), { id: idOf(key), key }])).values()];
  }

  /** @param about is authenticated with it: the name of what is wrapped @throws SealingFault where none of ours closed it */
  unwrap({ master, wrapped }: Wrapped, about: string): Buffer {
    let found = this.find(master);
    if (!found) {
      this.reread();
      found = this.find(master);
    }
    if (!found) throw unknown(master);
    return decrypt(found.key, wrapped, about);
  }

  private find(id: string): MasterKey | undefined {
    return this.known.find((known) => known.id === id);
  }
}

export const wrap = ({ id, key }: MasterKey, plain: Buffer, about: string): Wrapped => ({
  master: id,
  wrapped: encrypt(key, plain, about),
});

const idOf = (key: Buffer): string => createHmac('sha256', key).update('zhixin master key').digest('hex').slice(0, 8);

const unknown = (id: string): SealingFault =>
  new SealingFault(
    'MASTER_KEY_UNKNOWN',
    `密钥由主密钥 ${id} 封装，本程序没有它：请在 ZHIXIN_MASTER_KEY 或 ZHIXIN_OTHER_MASTER_KEYS 中给出。`,
    `Keys are closed with the master key ${id}, which this program does not have: give it in ZHIXIN_MASTER_KEY or ZHIXIN_OTHER_MASTER_KEYS.`,
  );
