import { pipeline } from 'node:stream';
import split from 'split2';
import { hashOf } from '@platform/cqrs';
import type { StoredEvent } from '@platform/event-store';
import { factOf } from './fact-lines';
import { contentOf } from './files';
import { type History, isSameEvent } from './history';
import { EVENTS } from './manifest';
import { differs, notAsRecorded } from './store-history';

const PAGE = 1_000;

/** The facts of a backup. */
export class FileHistory implements History {
  constructor(private readonly folder: string) {}

  async *pages(after?: StoredEvent): AsyncGenerator<readonly StoredEvent[]> {
    let found = after === undefined;
    let page: StoredEvent[] = [];
    for await (const fact of this.facts()) {
      if (found) page.push(fact);
      else found = isSameEvent(fact, after as StoredEvent);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    if (!found) throw differs(after as StoredEvent);
    if (page.length > 0) yield page;
  }

  private async *facts(): AsyncGenerator<StoredEvent> {
    const lines = pipeline(contentOf(this.folder, EVENTS), split(), () => undefined);
    for await (const line of lines as AsyncIterable<string>) {
      const fact = factOf(line);
      if (hashOf(fact.stream, fact) !== fact.hash) throw notAsRecorded(`hash ${fact.stream}#${fact.revision}`);
      yield fact;
    }
  }
}
