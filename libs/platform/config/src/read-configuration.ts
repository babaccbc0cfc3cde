import { join } from 'node:path';
import type { Configuration } from './configuration';
import { ConfigurationFault, type Fault } from './configuration-fault';
import { SETTINGS, type SettingName, type Values } from './settings';

type Environment = Readonly<Record<string, string | undefined>>;

/** Checks everything that is set and throws `ConfigurationFault` with all that is wrong. */
export const readConfiguration = (environment: Environment): Configuration => {
  const { values, faults } = readValues(environment);
  const all = [...faults, ...unknownNames(environment), ...missing(values, faults)];
  if (all.length > 0) throw new ConfigurationFault(all);
  return frozen(values as Values);
};

const readValues = (environment: Environment): { values: Partial<Values>; faults: Fault[] } => {
  const faults: Fault[] = [];
  const read = Object.entries(SETTINGS).map(([name, { schema, expected }]) => {
    const parsed = schema.safeParse(environment[name]?.trim() || undefined);
    if (!parsed.success) faults.push(faultOf(name, expected, parsed.error.issues[0]));
    return [name, parsed.data] as const;
  });
  return { values: Object.fromEntries(read) as Partial<Values>, faults };
};

const faultOf = (
  name: string,
  { zh, en }: { zh: string; en: string },
  issue: { code?: string | undefined; message: string; params?: unknown } | undefined,
): Fault => {
  const why = issue?.code === 'custom' && issue.message !== 'Invalid input' ? issue.message : '';
  return { name, zh: why ? `${zh}（${why}）` : zh, en: why ? `${en} (${why})` : en };
};

const unknownNames = (environment: Environment): Fault[] =>
  Object.keys(environment)
    .filter((name) => name.startsWith('ZHIXIN_') && !(name in SETTINGS))
    .map((name) => ({ name, zh: '没有这项设置', en: 'there is no such setting' }));

/** What must be set depends on how the program runs. */
const missing = (values: Partial<Values>, faults: readonly Fault[]): Fault[] => {
  const production = values.NODE_ENV === 'production';
  const absent = (name: SettingName): boolean =>
    values[name] === undefined && !faults.some((fault) => fault.name === name);
  const needed: Fault[] = [];
  if (absent('ZHIXIN_MASTER_KEY') && (production || values.DATABASE_URL))
    needed.push({
      name: 'ZHIXIN_MASTER_KEY',
      zh: '生产环境或使用 DATABASE_URL 时必须设置（32 字节，例如 openssl rand -base64 32）',
      en: 'must be set in production and with DATABASE_URL (32 bytes, for example by openssl rand -base64 32)',
    });
  if (absent('ESDB_URL') && values.EVENT_STORE === 'eventstoredb')
    needed.push({
      name: 'ESDB_URL',
      zh: 'EVENT_STORE=eventstoredb 时必须设置',
      en: 'must be set with EVENT_STORE=eventstoredb',
    });
  if (production && (absent('ZHIXIN_ISSUERS') || values.ZHIXIN_ISSUERS?.length === 0))
    needed.push({
      name: 'ZHIXIN_ISSUERS',
      zh: '生产环境必须设置令牌签发方',
      en: 'must name the issuers of tokens in production',
    });
  return needed;
};

const frozen = (values: Values): Configuration => {
  const production = values.NODE_ENV === 'production';
  const tokenAudience = values.ZHIXIN_TOKEN_AUDIENCE;
  const issuers = (values.ZHIXIN_ISSUERS ?? []).map(({ audience = tokenAudience, algorithms, ...issuer }) =>
    Object.freeze({ ...issuer, audience, algorithms: Object.freeze(algorithms) }),
  );
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    dataDir: values.ZHIXIN_DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    eventStore: values.EVENT_STORE,
    esdbUrl: values.ESDB_URL,
    environment: values.NODE_ENV,
    production,
    demo: values.ZHIXIN_DEMO ?? (!production && values.DATABASE_URL === undefined),
    masterKey: values.ZHIXIN_MASTER_KEY,
    otherMasterKeys: Object.freeze(values.ZHIXIN_OTHER_MASTER_KEYS),
    erasureJournal: values.ZHIXIN_ERASURE_JOURNAL ?? join(values.ZHIXIN_DATA_DIR, 'erasure-journal.jsonl'),
    keyBackupDays: values.ZHIXIN_KEY_BACKUP_DAYS,
    issuers: Object.freeze(issuers),
    tokenAudience,
    tracesTo: values.OTEL_EXPORTER_OTLP_ENDPOINT,
    tracePercent: values.ZHIXIN_TRACE_PERCENT,
    logLevel: values.LOG_LEVEL,
    bodyLimitBytes: values.ZHIXIN_BODY_LIMIT_BYTES,
    requestTimeoutMs: values.ZHIXIN_REQUEST_TIMEOUT_MS,
    readTimeoutMs: values.ZHIXIN_READ_TIMEOUT_MS,
  });
};
