import type { AnyCatalogue, EventDefinition } from '@platform/kernel';

/**
 * All events of the product by their stored name.
 * @throws Error when two catalogues use one name, or an event has no upcast from one of its earlier versions
 */
export class EventRegistry {
  private readonly definitions = new Map<string, EventDefinition>();

  constructor(catalogues: readonly AnyCatalogue[]) {
    for (const catalogue of catalogues)
      for (const [type, creator] of Object.entries(catalogue)) {
        if (this.definitions.has(type)) throw new Error(`event ${type} is declared twice`);
        demandUpcasts(type, creator.definition);
        this.definitions.set(type, creator.definition);
      }
  }

  /** @throws Error for a name nobody declares */
  definitionOf(type: string): EventDefinition {
    const definition = this.definitions.get(type);
    if (!definition) throw new Error(`event ${type} is not declared in any catalogue`);
    return definition;
  }

  get types(): readonly string[] {
    return [...this.definitions.keys()];
  }
}

const demandUpcasts = (type: string, { version, upcasts }: EventDefinition): void => {
  const needed = Array.from({ length: version - 1 }, (_, n) => String(n + 1));
  if (needed.join() !== Object.keys(upcasts).join())
    throw new Error(
      `event ${type} has version ${version}: it needs an upcast from each earlier one (${needed.join() || 'none'}), ` +
        `and has them from ${Object.keys(upcasts).join() || 'none'}`,
    );
};
