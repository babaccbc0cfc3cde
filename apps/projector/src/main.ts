import { parts } from '../../registry/src/contexts';
import { openStores } from '../../registry/src/open-stores';
import { runProgram, sharedDatabase } from '../../registry/src/program';
import { createProjector } from './create-projector';

/** Projections and processes from their checkpoints; a second one on the same database stands by. */
runProgram(async ({ configuration, clock, log, line, opened }) => {
  const { host, port } = configuration;
  const stores = await openStores(sharedDatabase(configuration), parts, configuration, line);
  opened(() => stores.close());
  const projector = await createProjector({ configuration, stores, clock, log });
  opened(() => projector.close());
  await projector.http.listen(port, host);
  log.info({ host, port }, 'the projector listens');
});
