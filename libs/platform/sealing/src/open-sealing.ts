import type { DataSource } from 'typeorm';
import { AesKeyring } from './aes-keyring';
import { Erasures } from './erasures';
import { KeyRotation } from './key-rotation';
import type { Keyring } from './keyring';
import { MasterKeys } from './master-keys';
import { PostgresKeyStore } from './postgres.key-store';

/** Keys of personal data: to use, to destroy, to close anew. */
export interface Sealing {
  readonly keyring: Keyring;
  readonly erasures: Erasures;
  readonly rotation: KeyRotation;
}

interface Given {
  /** Where the keys are. */
  readonly database: DataSource;
  /** Master keys: `read` gives them, current one first; `write` puts others in their place, where the program may. */
  readonly masters: {
    readonly read: () => readonly Buffer[];
    readonly write?: (keys: readonly Buffer[]) => void;
  };
  /** File of the erasure journal. */
  readonly journal: string;
}

/** Opens the keys of a registry, and destroys those of which its journal says so. @throws SealingFault */
export const openSealing = async ({ database, masters: { read, write }, journal }: Given): Promise<Sealing> => {
  const masters = new MasterKeys(read);
  const keyring = await AesKeyring.open(new PostgresKeyStore(database), masters);
  const erasures = new Erasures(database, journal, keyring.registry);
  await erasures.complete();
  return { keyring, erasures, rotation: new KeyRotation(database, masters, write) };
};
