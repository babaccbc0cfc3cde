import { type Bench, figure } from '../figure';
import { barePaging, emmett, product, type Reader } from './contestants';

const FACTS = 100_000;
const EMMETT_FACTS = 2_000;
const ROUNDS = 5;

/** A whole history from its first fact to its last, round after round in turns; the median counts, the first round warms. */
export const catchUp: Bench = async (url, say) => {
  const own = await product(url, FACTS);
  const readers: Record<string, Reader> = {
    product: own,
    bare: barePaging(own.url),
    emmett: await emmett(url, EMMETT_FACTS),
  };
  const took: Record<string, number[]> = {};
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, { read }] of Object.entries(readers)) {
      const expected = name === 'emmett' ? EMMETT_FACTS : FACTS;
      const began = performance.now();
      if ((await read()) !== expected) throw new Error(`${name} did not see every fact once`);
      const perSecond = (expected * 1_000) / (performance.now() - began);
      if (round > 0) (took[name] ??= []).push(perSecond);
      say(`${round === 0 ? 'warming' : `round ${round} of ${ROUNDS}`}: ${name} ${Math.round(perSecond)}/s`);
    }
  for (const { close } of Object.values(readers)) await close();
  const median = (name: string): number => took[name]?.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
  const facts = { name: `catch-up over ${FACTS} facts, parsed, typed, checked`, value: median('product'), unit: '/s' };
  return [
    figure({ ...facts, yardstick: 'bare pg paging the same rows', yardstickValue: median('bare'), aim: 0.35 }),
    figure({ ...facts, yardstick: 'the consumer of emmett-postgresql 0.42', yardstickValue: median('emmett') }),
  ];
};
