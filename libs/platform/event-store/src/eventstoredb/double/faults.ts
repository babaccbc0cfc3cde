/** What goes wrong in a double, set by tests; and what was asked of it. */
export class Faults {
  /** Starting or electing: answers "Server Is Not Ready". */
  notReady = false;
  /** Not the leader: appends are answered by naming this one. */
  leader: { readonly address: string; readonly port: number } | undefined;
  /** So many appends are written, and never answered. */
  silentAppends = 0;
  /** So many appends are neither written nor answered. */
  lostAppends = 0;
  /** So many appends are refused without details. */
  badRequests = 0;
  /** How long an append takes. */
  appendMs = 0;
  /** Reading takes so long before each event. */
  readMs = 0;
  /** Limit of one append. */
  maxAppendBytes = 1_048_576;
  /** A live subscriber with more than this before it is dropped. */
  liveBuffer = 32;
  /** So many subscribers are dropped before they are live. */
  dropsInCatchUp = 0;
  /** Gossip is refused, so that discovery fails. */
  noGossip = false;
}

/** What was asked of a double. */
export class Seen {
  readonly expectations: string[] = [];
  appends = 0;
  appendsUnderWay = 0;
  mostAppendsUnderWay = 0;
  unaryAppends = 0;
  appendStreams = 0;
  openAppendStreams = 0;
  mostAppendStreams = 0;
  reads = 0;
  subscriptions = 0;
  openSubscriptions = 0;
  liveSubscriptions = 0;
  dropped = 0;
  checkpoints = 0;
  readonly filters: string[] = [];
}
