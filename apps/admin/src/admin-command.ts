import type { INestApplicationContext } from '@nestjs/common';
import type { Configuration } from '@platform/config';
import type { Outcome, Progress } from './outcome';
import type { Consuming } from './views';

/** What a command of the operator gets. */
export interface AdminContext {
  /** The registry without its HTTP port, opened when first asked for. */
  readonly registry: () => Promise<INestApplicationContext>;
  /** As set in the environment; read when first asked for. */
  readonly configuration: () => Configuration;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly progress: Progress;
  readonly stdin: () => Promise<string>;
  /** Waits until these views, or all, have seen everything; false where they do not come on. */
  readonly settle: (of?: readonly Consuming[]) => Promise<boolean>;
}

export interface AdminCommand {
  readonly name: string;
  readonly description: string;
  /** As commander writes them: `<file>`. */
  readonly arguments?: string;
  readonly options?: readonly (readonly [flags: string, description: string, required?: 'required'])[];
  run(context: AdminContext): Promise<Outcome>;
}
