import type { Fault, FieldOptions, Value } from './field';
import { heldBack, isStorable, isText } from './texts';

const message = { zh: '须为对象。', en: 'must be an object.' };
const UNSTORABLE: Fault = {
  zh: '含有无法存储的字符（U+0000 或不完整的字符）。',
  en: 'holds a character that cannot be kept (U+0000 or half a character).',
};

/** Any object: its names and texts, however deep, are held to the same as a text field. */
export const jsonValue = ({ identityNumbers }: FieldOptions): Value => ({
  faultOf: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? within(value, identityNumbers) : message,
  message,
  schema: { type: 'object', additionalProperties: true },
});

const within = (value: unknown, identityNumbers: boolean | undefined): Fault | undefined => {
  if (isText(value)) return isStorable(value) ? heldBack(value, identityNumbers) : UNSTORABLE;
  if (typeof value === 'number') return heldBack(String(value), identityNumbers);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const member of Array.isArray(value) ? value : Object.entries(value).flat()) {
    const fault = within(member, identityNumbers);
    if (fault) return fault;
  }
  return undefined;
};
