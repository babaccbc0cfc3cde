import { ages } from './ages/ages.bench';
import { append } from './append/append.bench';
import { appendEsdb } from './append-esdb/append-esdb.bench';
import { ask } from './ask/ask.bench';
import { catchUp } from './catch-up/catch-up.bench';
import { command } from './command/command.bench';
import type { Bench } from './figure';
import { importFacts } from './import-facts/import-facts.bench';
import { search } from './search/search.bench';

/** Every bench by the name given to `npm run bench -- <name>`. */
export const benches: Readonly<Record<string, Bench>> = {
  ages,
  append,
  'append-esdb': appendEsdb,
  ask,
  'catch-up': catchUp,
  command,
  'import-facts': importFacts,
  search,
};
