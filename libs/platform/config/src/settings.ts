import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS } from './configuration';
import { parseIssuers } from './issuers';

/** One thing that can be set: how it is read, what it must be, what it is for. */
export interface Setting<T = unknown> {
  /** Of the text given; absent or empty texts get the default. */
  readonly schema: z.ZodType<T, string | undefined>;
  /** As the documentation shows it. */
  readonly standard: string;
  readonly about: string;
  readonly expected: { readonly zh: string; readonly en: string };
}

const setting = <T>(given: Setting<T>): Setting<T> => given;

const integer = (standard: number, min: number, max: number, about: string): Setting<number> => ({
  schema: z
    .string()
    .default(`${standard}`)
    .pipe(z.string().regex(/^\d{1,9}$/))
    .transform(Number)
    .pipe(z.int().min(min).max(max)),
  standard: `${standard}`,
  about,
  expected: { zh: `须为 ${min} 至 ${max} 的整数`, en: `must be an integer from ${min} to ${max}` },
});

const choice = <const V extends string>(values: readonly V[], standard: NoInfer<V>, about: string): Setting<V> => ({
  schema: z
    .enum(values)
    .optional()
    .transform((value) => value ?? standard) as never,
  standard,
  about,
  expected: { zh: `须为 ${values.join('、')} 之一`, en: `must be one of ${values.join(', ')}` },
});

const isPostgresUrl = (text: string): boolean => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);

const keyBytes = (text: string): Buffer =>
  /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');

const ISSUERS = 'a JSON list of {issuer, audience?, jwksUri, algorithms?}, or the path of such a file';

/** Every setting there is; any other name that starts with ZHIXIN_ is a fault. */
export const SETTINGS = {
  PORT: integer(3000, 0, 65_535, 'Port of the HTTP interface; 0 takes a free one.'),
  HOST: setting({
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .optional()
      .transform((host) => host ?? '127.0.0.1'),
    standard: '127.0.0.1',
    about: 'Address to listen on.',
    expected: { zh: '须为 IP 地址或主机名', en: 'must be an IP address or a host name' },
  }),
  ZHIXIN_DATA_DIR: setting({
    schema: z
      .string()
      .optional()
      .transform((path) => resolve(path ?? '.zhixin'))
      .refine(isAbsolute),
    standard: './.zhixin',
    about: 'Data folder of the embedded database, its address file and its master key.',
    expected: { zh: '须为路径', en: 'must be a path' },
  }),
  DATABASE_URL: setting({
    schema: z.string().refine(isPostgresUrl).optional(),
    standard: 'the embedded database',
    about: 'PostgreSQL database to use instead of the embedded one.',
    expected: { zh: '须为 postgres://用户:口令@主机/数据库', en: 'must be postgres://user:password@host/database' },
  }),
  EVENT_STORE: choice(
    ['postgresql', 'eventstoredb'],
    'postgresql',
    'Where events are kept: in the database, or in EventStoreDB (KurrentDB). Read tables are in the database either way.',
  ),
  ESDB_URL: setting({
    schema: z
      .string()
      .regex(/^esdb(\+discover)?:\/\/\S+$/)
      .optional(),
    standard: 'none',
    about: 'EventStoreDB server or cluster. Demanded with `EVENT_STORE=eventstoredb`, without effect else.',
    expected: {
      zh: '须为 esdb://用户:口令@主机:端口',
      en: 'must be esdb://user:password@host:port or esdb+discover://…',
    },
  }),
  NODE_ENV: choice(
    ['development', 'test', 'production'],
    'development',
    'With `production`: no demo issuer, no demo city, and master key and issuers must be set.',
  ),
  ZHIXIN_DEMO: setting({
    schema: z
      .enum(['0', '1', 'true', 'false'])
      .transform((v) => v === '1' || v === 'true')
      .optional(),
    standard: '1 with the embedded database outside production, else 0',
    about: 'Whether an empty registry gets the invented demo city.',
    expected: { zh: '须为 0 或 1', en: 'must be 0 or 1' },
  }),
  ZHIXIN_MASTER_KEY: setting({
    schema: z
      .string()
      .transform(keyBytes)
      .refine((key) => key.length === 32)
      .optional(),
    standard: '`master.key` in the data folder, made once',
    about:
      'Closes the keys of personal data. Demanded in production and with `DATABASE_URL`. Keep it apart from all backups of the database.',
    expected: {
      zh: '须为 32 字节，以 base64 或 64 位十六进制表示',
      en: 'must be 32 bytes in base64 or 64 hexadecimal digits',
    },
  }),
  ZHIXIN_OTHER_MASTER_KEYS: setting({
    schema: z
      .string()
      .transform((text) => text.split(/[\s,]+/).map(keyBytes))
      .refine((keys) => keys.every((key) => key.length === 32))
      .optional()
      .transform((keys) => keys ?? []),
    standard: 'none',
    about:
      'Master keys that open and do not close: the next one before a rotation, the one before until all is closed anew.',
    expected: {
      zh: '须为以逗号分隔的 32 字节密钥，以 base64 或 64 位十六进制表示',
      en: 'must be keys of 32 bytes in base64 or 64 hexadecimal digits, between commas',
    },
  }),
  ZHIXIN_ERASURE_JOURNAL: setting({
    schema: z
      .string()
      .optional()
      .transform((path) => path && resolve(path)),
    standard: '`erasure-journal.jsonl` in the data folder',
    about:
      'Which keys were destroyed, without which no backup is restored. Keep it on another medium than the backups, and mirror it.',
    expected: { zh: '须为文件路径', en: 'must be the path of a file' },
  }),
  ZHIXIN_KEY_BACKUP_DAYS: integer(
    35,
    1,
    366,
    'After so many days the next backup takes the keys out of older ones: nobody who was forgotten is in any of them longer.',
  ),
  ZHIXIN_ISSUERS: setting({
    schema: z
      .string()
      .transform((value, context) => {
        try {
          return parseIssuers(value);
        } catch (error) {
          context.addIssue({ code: 'custom', message: (error as Error).message });
          return z.NEVER;
        }
      })
      .optional(),
    standard: 'the demo issuer; none in production',
    about: `Who issues tokens: ${ISSUERS}. Demanded in production.`,
    expected: { zh: '须为 JSON 列表 [{issuer, audience, jwksUri, algorithms}] 或其文件路径', en: `must be ${ISSUERS}` },
  }),
  ZHIXIN_TOKEN_AUDIENCE: setting({
    schema: z
      .string()
      .regex(/^\S+$/)
      .optional()
      .transform((audience) => audience ?? 'zhixin'),
    standard: 'zhixin',
    about: 'Audience a token must name, where its issuer has none of its own.',
    expected: { zh: '不得含空格', en: 'must hold no space' },
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting({
    schema: z.url({ protocol: /^https?$/ }).optional(),
    standard: 'none: no traces, no connection',
    about: 'Receiver of OpenTelemetry traces (OTLP over HTTP), without `/v1/traces`.',
    expected: { zh: '须为 http(s)://主机:端口', en: 'must be http(s)://host:port' },
  }),
  ZHIXIN_TRACE_PERCENT: integer(100, 0, 100, 'How many of 100 requests are traced, where traces go somewhere.'),
  LOG_LEVEL: choice(LOG_LEVELS, 'info', 'From which weight on something is logged.'),
  ZHIXIN_BODY_LIMIT_BYTES: integer(
    262_144,
    1_024,
    1_000_000,
    'Largest body of a request; the event store takes at most 1 MiB at once.',
  ),
  ZHIXIN_REQUEST_TIMEOUT_MS: integer(15_000, 1_000, 300_000, 'Longest time of one request.'),
  ZHIXIN_READ_TIMEOUT_MS: integer(5_000, 100, 120_000, 'Longest time of one statement that reads.'),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Values = { [N in SettingName]: z.output<(typeof SETTINGS)[N]['schema']> };
