import type { Adapter } from 'oidc-provider';

/** The demo issuer keeps nothing: its clients are given, its tokens are signed and not remembered. */
export class NothingKept implements Adapter {
  async upsert(): Promise<undefined> {}
  async find(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async consume(): Promise<undefined> {}
  async destroy(): Promise<undefined> {}
  async revokeByGrantId(): Promise<undefined> {}
}
