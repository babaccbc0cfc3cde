import type { ContextPart } from '@platform/cqrs';

/** Every context of the product, in the order in which they may know each other. */
export const contexts = [] as const;

export const parts: readonly ContextPart[] = [];
