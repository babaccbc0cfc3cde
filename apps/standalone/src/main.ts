import { ConfigurationFault, loadConfiguration } from '@platform/config';
import { SystemClock } from '@platform/calendar';
import { Engine } from '@platform/cqrs';
import { EmbeddedPostgresFault } from '@platform/embedded-postgres';
import { createLogger } from '@platform/http';
import { parts } from '../../registry/src/contexts';
import { ownDatabase } from '../../registry/src/database-of';
import { openStores } from '../../registry/src/open-stores';
import { createRegistry } from '../../registry/src/serve';
import { demoClients } from './demo/clients';
import { seedDemoCity } from './demo/seed';
import { stopOn } from './stopping';
import { welcome } from './welcome';

const FIRST_CATCH_UP_MS = 600_000;

const main = async (): Promise<void> => {
  const configuration = loadConfiguration();
  const { host, port, demo, logLevel } = configuration;
  const log = createLogger(logLevel);
  const line = (text: string): void => log.debug({}, text);
  const clock = new SystemClock();
  const opened: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const postgres = await ownDatabase(configuration, line);
    opened.push(() => postgres.stop());
    stopOn(['SIGINT', 'SIGTERM'], stop);
    const stores = await openStores(postgres.url, parts, configuration, line);
    opened.push(() => stores.close());
    const app = await createRegistry({ configuration, stores, clock, log, demoClients: demo ? demoClients : [] });
    opened.push(() => app.close());
    await app.init();
    if (demo) await seedDemoCity(app);
    await app.get(Engine).settled(FIRST_CATCH_UP_MS);
    await app.listen(port, host);
    process.stdout.write(welcome(configuration, clock.today()));
  } catch (error) {
    await stop();
    throw error;
  }
};

main().catch((error: unknown) => {
  const expected = error instanceof ConfigurationFault || error instanceof EmbeddedPostgresFault;
  process.stderr.write(`${expected ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
