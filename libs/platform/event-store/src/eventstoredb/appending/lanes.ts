import { AppendLane, type AppendLimits } from './append-lane';

let lane: AppendLane | undefined;
let users = 0;
let closing: Promise<void> | undefined;

/**
 * The one lane of this process: stores on the same server share it. To be followed by `leaveLane`.
 * @throws Error where the process already appends to another server
 */
export const joinLane = async (url: string, limits: AppendLimits): Promise<AppendLane> => {
  while (closing) await closing;
  if (lane && lane.url !== url)
    throw new Error('a process can append to one EventStoreDB only: close the other store first');
  lane ??= new AppendLane(url, limits);
  users++;
  return lane;
};

/** Waits until everything is written; the last to leave lets the connection go. */
export const leaveLane = async (): Promise<void> => {
  if (!lane || --users > 0) return;
  const old = lane;
  closing = old.close().finally(() => {
    lane = undefined;
    closing = undefined;
  });
  await closing;
};
