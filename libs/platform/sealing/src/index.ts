export * from './aes-keyring';
export { ErasureJournal } from './erasure-journal';
export { type Erasure, type ErasureOrder, JournalFault, type JournalHead } from './journal-lines';
export * from './key-store';
export * from './keyring';
export * from './keys.migration';
export * from './postgres.key-store';
