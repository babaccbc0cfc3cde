import { type ChildProcess, spawn } from 'node:child_process';
import { type Cluster, didNotStart } from './cluster';
import { clearLeftOver, readServerState, stopServer, SUPERVISED } from './left-over';
import { isPostgresOn, pause } from './processes';
import { PORT, prepareSocketDirectory } from './socket-directory';

export type Settings = Readonly<Record<string, string | number | boolean>>;

/**
 * A shell stands between: it holds the reading end of a pipe of ours, and when this program dies, even by `kill -9`,
 * the pipe ends and the shell stops the server.
 */
const SHELL = `"$@" & p=$!
exec 3<&0
(read _ <&3; kill -INT $p) 2>/dev/null & w=$!
exec 3<&-
wait $p; r=$?
kill $w 2>/dev/null
exit $r`;

/** No values in the log: it must not tell of persons. Connections come through the socket only. */
const SETTINGS: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: PORT,
  max_connections: 100,
  shared_buffers: '128MB',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  [SUPERVISED]: 'on',
};

/** One run of a PostgreSQL server. */
export class Server {
  private constructor(
    private readonly shell: ChildProcess,
    private readonly directory: string,
    readonly pid: number,
    /** Resolves when the server has ended, for whatever reason. */
    readonly ended: Promise<void>,
  ) {}

  /** Starts it and waits until it accepts connections. */
  static async start(
    cluster: Cluster,
    socketDirectory: string,
    settings: Settings,
    log: (line: string) => void,
  ): Promise<Server> {
    const { directory, runAs, binaries } = cluster;
    await clearLeftOver(directory, log);
    prepareSocketDirectory(socketDirectory, runAs);
    const all = { ...SETTINGS, unix_socket_directories: `"${socketDirectory.replaceAll('"', '""')}"`, ...settings };
    const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const shell = spawn('/bin/sh', ['-c', SHELL, 'sh', ...runAs.wrap, binaries.postgres, '-D', directory, ...options], {
      ...runAs.ids,
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { ...process.env, ...binaries.env, LC_ALL: 'C', TZ: 'UTC' },
    });
    shell.stdin.on('error', () => undefined);
    let tail = '';
    shell.stderr.on('data', (chunk: Buffer) => {
      tail = (tail + chunk).slice(-4000);
      for (const line of String(chunk).split('\n')) if (line) log(line);
    });
    let over = false;
    const ended = new Promise<void>((resolve) => {
      shell.once('error', (error) => ((tail += String(error)), (over = true), resolve()));
      shell.once('exit', () => ((over = true), resolve()));
    });
    for (;;) {
      const state = readServerState(directory);
      if (state?.ready && isPostgresOn(state.pid, directory)) return new Server(shell, directory, state.pid, ended);
      if (over) throw didNotStart(tail);
      await pause(15);
    }
  }

  async stop(): Promise<void> {
    this.shell.stdin?.end();
    await stopServer(this.pid, this.directory);
    await this.ended;
  }
}
