import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { readAddress, removeAddress, socketUrl, writeAddress } from './address';
import { findBinaries } from './binaries';
import { type Cluster, openCluster } from './cluster';
import { EmbeddedPostgresFault, orNotYours } from './fault';
import { clearLeftOver, inUse } from './left-over';
import { OwnerLock } from './owner-lock';
import { pause } from './processes';
import { chooseRunAs } from './run-as';
import { Server, type Settings } from './server';
import { dropSocketDirectory, PORT, socketDirectoryFor } from './socket-directory';

export interface EmbeddedPostgresOptions {
  /** The data folder; the cluster is its `pg18`. */
  readonly dataDir: string;
  /** PostgreSQL settings that differ from ours. */
  readonly settings?: Settings | undefined;
  /** Lines of the server's log and of the supervisor. */
  readonly log?: ((line: string) => void) | undefined;
}

export interface RunningPostgres {
  /** For `pg` and TypeORM; stays the same over restarts of the server. Holds the password: not for logs. */
  readonly url: string;
  /** Pid of the PostgreSQL server at this moment. */
  readonly pid: number;
  stop(): Promise<void>;
}

const MAJOR = 18;

/**
 * Starts PostgreSQL on a data folder, creating it if need be, and keeps it running: a server that dies is started
 * again; when this program dies, the server is stopped. Throws `EmbeddedPostgresFault`, `DATA_DIRECTORY_IN_USE` when
 * another living program owns the folder.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<RunningPostgres> => {
  const dataDir = openDataDir(options.dataDir);
  const lock = OwnerLock.take(dataDir);
  if (!lock) throw inUse(dataDir, readAddress(dataDir)?.owner);
  try {
    return await EmbeddedPostgres.start({ ...options, dataDir }, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** Makes the data folder; others may at most pass through it (`nobody`, as whom PostgreSQL runs for root). */
const openDataDir = (path: string): string => {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  orNotYours(path, () => mkdirSync(path, { recursive: true, mode }));
  return realpathSync(path);
};

class EmbeddedPostgres implements RunningPostgres {
  private server!: Server;
  private stopping = false;
  private watch: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: EmbeddedPostgresOptions,
    private readonly lock: OwnerLock,
    private readonly cluster: Cluster,
    private readonly socketDirectory: string,
  ) {}

  static async start(options: EmbeddedPostgresOptions, lock: OwnerLock): Promise<EmbeddedPostgres> {
    const { dataDir, log = () => undefined } = options;
    const directory = join(dataDir, `pg${MAJOR}`);
    const binaries = await findBinaries(dataDir);
    await clearLeftOver(directory, log);
    dropSocketDirectory(readAddress(dataDir)?.socketDirectory);
    writeAddress(dataDir, { owner: process.pid });
    const runAs = chooseRunAs(binaries, dataDir, directory);
    const cluster = openCluster(dataDir, directory, binaries, runAs);
    const running = new EmbeddedPostgres(options, lock, cluster, socketDirectoryFor(directory));
    await running.launch(15_000).catch((error: unknown) => {
      running.tidy();
      throw error;
    });
    running.watch = running.keepRunning();
    return running;
  }

  get pid(): number {
    return this.server.pid;
  }

  get url(): string {
    return socketUrl(this.socketDirectory, PORT, this.cluster.password);
  }

  async stop(): Promise<void> {
    if (this.stopping) return this.watch;
    this.stopping = true;
    await this.server.stop();
    await this.watch;
    this.tidy();
    this.lock.release();
  }

  private tidy(): void {
    removeAddress(this.options.dataDir);
    if (this.socketDirectory !== this.cluster.directory) dropSocketDirectory(this.socketDirectory);
  }

  /** Backends orphaned by the death of their server take a moment to end; until then it can't start again. */
  private async launch(patienceMs: number): Promise<void> {
    const { dataDir, settings = {}, log = () => undefined } = this.options;
    const { socketDirectory, cluster } = this;
    for (const end = performance.now() + patienceMs; ; await pause(300))
      try {
        this.server = await Server.start(cluster, socketDirectory, settings, log);
        break;
      } catch (error) {
        if (!/pre-existing shared memory/.test(String(error)) || performance.now() > end) throw error;
      }
    const elsewhere = socketDirectory === cluster.directory ? {} : { socketDirectory };
    writeAddress(dataDir, { owner: process.pid, url: this.url, postgres: this.pid, ...elsewhere });
  }

  /** Starts the server again whenever it ends unasked, waiting longer from failure to failure. */
  private async keepRunning(): Promise<void> {
    const { log = () => undefined } = this.options;
    for (let delayMs = 0; ;) {
      await this.server.ended;
      if (this.stopping) return;
      log('the PostgreSQL server has ended unasked: starting it again');
      await pause(delayMs);
      if (this.stopping) return;
      try {
        await this.launch(0);
        delayMs = 0;
      } catch (error) {
        log(error instanceof EmbeddedPostgresFault ? error.en : String(error));
        delayMs = Math.min(10_000, delayMs * 2 + 100);
      }
      if (this.stopping) await this.server.stop();
    }
  }
}
