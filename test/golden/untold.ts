/** What JSON Schema tells completely; anything else could change and its file would look the same. */
const TOLD = 'string number boolean null enum literal union array object optional nullable unknown'.split(' ');
const TOLD_CHECKS = 'string_format min_length max_length length_equals number_format greater_than less_than'.split(' ');

/** What zod keeps of a schema or of one of its checks. */
export interface ZodDefinition {
  readonly type?: string;
  readonly check?: string;
  readonly coerce?: boolean;
  readonly fn?: unknown;
  readonly pattern?: RegExp;
  readonly checks?: readonly { readonly _zod: { readonly def: ZodDefinition } }[];
}

/** Names of what a schema demands or does that its JSON Schema does not tell: refinements, transforms, defaults. */
export const untoldOf = ({ type = '', coerce, fn, checks = [] }: ZodDefinition): string[] => [
  ...(TOLD.includes(type) ? [] : [type]),
  ...(coerce ? ['coerce'] : []),
  ...(fn ? ['a format of its own'] : []),
  ...checks.flatMap(({ _zod: { def } }) => [
    ...(TOLD_CHECKS.includes(def.check ?? '') ? [] : [def.check ?? '?']),
    ...(def.pattern?.flags ? ['flags of a pattern'] : []),
  ]),
];
