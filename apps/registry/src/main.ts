import { parts } from './contexts';
import { openStores } from './open-stores';
import { runProgram, sharedDatabase } from './program';
import { createRegistry } from './serve';

/** HTTP alone: commands and questions. Another program moves the views of this database. */
runProgram(async ({ configuration, clock, log, line, opened }) => {
  const { host, port } = configuration;
  const stores = await openStores(sharedDatabase(configuration), parts, configuration, line);
  opened(() => stores.close());
  const app = await createRegistry({ configuration, stores, clock, log, movesViews: false });
  opened(() => app.close());
  await app.listen(port, host);
  log.info({ host, port }, 'the registry listens');
});
