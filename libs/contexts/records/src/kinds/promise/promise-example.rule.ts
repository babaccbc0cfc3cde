import type { Promised } from './commands/make-promise/make-promise.decide';

/** A promise of an invented firm, for the reference of the interface and for tests. */
export const promiseExample: Promised = {
  on: '2026-03-15',
  content: '所售轴承一年内出现质量问题，七日内免费更换。',
};
