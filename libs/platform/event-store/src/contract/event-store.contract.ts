import { appending } from './appending.contract';
import { beginning } from './beginning.contract';
import { farPositions } from './far-positions.contract';
import type { OpenStore } from './given';
import { keepingPace } from './keeping-pace.contract';
import { reading } from './reading.contract';
import { refusing } from './refusing.contract';
import { repeating } from './repeating.contract';
import { subscribing } from './subscribing.contract';

/**
 * What every event store must do, whatever it is built on. `open` gives an empty store, `openFar` one whose positions
 * begin beyond 2^53.
 */
export const eventStoreContract = (
  name: string,
  open: () => Promise<OpenStore>,
  openFar?: () => Promise<OpenStore>,
): void => {
  describe(`the contract of event stores: ${name}`, () => {
    let opened: OpenStore;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    const given = { store: () => opened.store, reopen: async () => (await opened.reopen?.()) ?? opened.store };
    beginning(given, open);
    appending(given);
    repeating(given);
    refusing(given);
    reading(given);
    subscribing(given, open);
    keepingPace(given);
    if (openFar) farPositions(openFar);
  });
};
