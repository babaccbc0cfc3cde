import { isProcess } from './checkpoints';

export type ProjectionState = 'catching-up' | 'live' | 'stopped';

export interface ProjectionReport {
  readonly name: string;
  readonly version: number;
  readonly state: ProjectionState;
  /** Position up to which its rows are computed; undefined before the first fact. */
  readonly position: string | undefined;
  /** Age of the oldest fact not yet applied; 0 when live. */
  readonly lagMs: number;
  /** Why it stopped: the event's id and the error's message. */
  readonly stoppedBy?: { readonly eventId: string; readonly reason: string } | undefined;
}

/** How far a projection or process is, as it is kept for other programs. */
export interface KeptReport {
  readonly name: string;
  readonly version: number;
  readonly state: string;
  readonly position: string | null;
  /** Record time of the oldest fact not yet applied. */
  readonly pending_since: string | null;
  readonly stopped_by_event: string | null;
}

/** How far the read tables are. */
export abstract class ProjectionStatus {
  /** @throws Error for a name nobody runs */
  abstract of(name: string): Promise<ProjectionReport>;
  abstract all(): Promise<readonly ProjectionReport[]>;
  /** Waits until the named projections have reached the position, at most `timeoutMs`; false when they have not. */
  abstract reached(names: readonly string[], position: string, timeoutMs: number): Promise<boolean>;

  /** True once every projection has been live for the first time (or has stopped at a fact). */
  async filled(): Promise<boolean> {
    return (await this.all()).every(({ name, state }) => isProcess(name) || state !== 'catching-up');
  }
}
