export * from './aes-keyring';
export * from './key-store';
export * from './keyring';
export * from './keys.migration';
export * from './postgres.key-store';
