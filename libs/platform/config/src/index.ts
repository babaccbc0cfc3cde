export { Configuration, LOG_LEVELS, type LogLevel } from './configuration';
export { ConfigurationFault, type Fault } from './configuration-fault';
export type { Issuer } from './issuers';
export { loadConfiguration } from './load-configuration';
export { type MasterKeySource, masterKeysOf } from './master-key';
export { readConfiguration } from './read-configuration';
export { SETTINGS } from './settings';
export { settingsTable } from './settings-table';
