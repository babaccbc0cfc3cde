import type { Role } from './caller';

/** Who recorded a fact, as kept with it. */
export interface Recorder {
  readonly subject: string;
  readonly role: Role;
  readonly agency?: string | undefined;
  readonly enterprise?: string | undefined;
}

/** A recorded event as projections, processes and folds see it: upcast, checked, personal fields still sealed. */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
  /** UUID of the event. */
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  /** Opaque global position, compared by the event store only. */
  readonly position: string;
  /** Record time, ISO 8601 in UTC with microseconds: the store's clock, read as its running maximum. */
  readonly recordedAt: string;
  /** Valid time: Shanghai date on which the fact held. */
  readonly heldOn: string;
  readonly by: Recorder;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
}
