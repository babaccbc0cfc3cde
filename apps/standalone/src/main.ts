import type { AddressInfo } from 'node:net';
import { Engine } from '@platform/cqrs';
import { parts } from '../../registry/src/contexts';
import { ownDatabase } from '../../registry/src/database-of';
import { openStores } from '../../registry/src/open-stores';
import { runProgram } from '../../registry/src/program';
import { createRegistry } from '../../registry/src/serve';
import { demoClients } from './demo/clients';
import { seedDemoCity } from './demo/seed';
import { welcome } from './welcome';

const FIRST_CATCH_UP_MS = 600_000;

runProgram(async ({ configuration, clock, log, line, opened }) => {
  const { host, port, demo } = configuration;
  const postgres = await ownDatabase(configuration, line);
  opened(() => postgres.stop());
  const stores = await openStores(postgres.url, parts, configuration, line);
  opened(() => stores.close());
  const app = await createRegistry({ configuration, stores, clock, log, demoClients: demo ? demoClients : [] });
  opened(() => app.close());
  await app.init();
  if (demo) await seedDemoCity(app);
  await app.get(Engine).settled(FIRST_CATCH_UP_MS);
  await app.listen(port, host);
  const { port: taken } = app.getHttpServer().address() as AddressInfo;
  process.stdout.write(welcome({ host, port: taken, demo }, clock.today()));
});
