import { append } from './append/append.bench';
import { ask } from './ask/ask.bench';
import { command } from './command/command.bench';
import type { Bench } from './figure';

/** Every bench by the name given to `npm run bench -- <name>`. */
export const benches: Readonly<Record<string, Bench>> = { append, ask, command };
