import type { AnyCatalogue, EventDefinition } from '@platform/kernel';

/** All events of the product by their stored name. @throws Error when two catalogues use one name */
export class EventRegistry {
  private readonly definitions = new Map<string, EventDefinition>();

  constructor(catalogues: readonly AnyCatalogue[]) {
    for (const catalogue of catalogues)
      for (const [type, creator] of Object.entries(catalogue)) {
        if (this.definitions.has(type)) throw new Error(`event ${type} is declared twice`);
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
