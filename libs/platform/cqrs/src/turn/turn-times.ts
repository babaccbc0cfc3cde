/** Any number; the same in every program that moves the views of this database. */
export const TURN_LOCK = 731_964_002;
/** How often the turn is confirmed, and how often who stands by looks whether it is free. */
export const BEAT_MS = 1_000;
/** Who has said nothing for so long hangs: its turn is taken away. */
export const HUNG_MS = 15_000;
/** From so long a silence on a reader counts it as lag. */
export const SILENT_MS = 3 * BEAT_MS;
