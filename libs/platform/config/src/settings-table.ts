import { SETTINGS } from './settings';

/** All settings as a Markdown table: the operator guide is generated from it. */
export const settingsTable = (): string =>
  [
    '| Name | Default | Meaning |',
    '| --- | --- | --- |',
    ...Object.entries(SETTINGS).map(
      ([name, { standard, about, expected }]) => `| \`${name}\` | ${standard} | ${about} It ${expected.en}. |`,
    ),
  ].join('\n');
