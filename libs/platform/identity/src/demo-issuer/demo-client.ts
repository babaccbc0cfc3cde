import type { Role } from '@platform/kernel';

/** Somebody one can be in the demo city: a client of the demo issuer. */
export interface DemoClient {
  /** Name to ask for, such as `bank`; `a-z0-9-`. */
  readonly id: string;
  readonly secret: string;
  readonly role: Exclude<Role, 'public' | 'system'>;
  /** USCC. */
  readonly agency?: string | undefined;
  /** USCC. */
  readonly enterprise?: string | undefined;
}
