import { describe, expect, it } from 'vitest';
import { markovQueue } from '../../sim/theory/markovQueue.ts';
import { isFarFromBalance } from '../../sim/theory/preview/chance.ts';
import { mixtureQuantile, type WaitAtom, waitExceeds } from '../../sim/theory/preview/waitMixture.ts';

describe('far from balance chance does nothing', () => {
  const SLOTS = [1, 5, 100, 3000];
  /** In units of the mean service. */
  const PATIENCES = [0.01, 0.2, 1, 5, 100];

  it.each(SLOTS)(
    'for %i slots: no wait in a quiet hour, no more abandonment than the fluid in an overload',
    (slots) => {
      for (const patienceMean of PATIENCES) {
        const queueAt = (load: number) =>
          markovQueue({ arrivalRate: load, serviceMean: 1, agents: slots, patienceMean });
        const isFar = (load: number): boolean => isFarFromBalance(load, slots, 1 / patienceMean);
        let load = slots;
        while (load > 1e-3 && !isFar(load)) load *= 0.98;
        if (isFar(load)) expect(queueAt(load).pWait).toBeLessThan(1e-9);
        load = slots;
        while (!isFar(load)) load *= 1.02;
        expect(Math.abs(queueAt(load).pAbandon - (1 - slots / load))).toBeLessThan(1e-9);
      }
    },
  );

  it('but not near it', () => {
    for (const slots of SLOTS) expect(isFarFromBalance(slots + 3 * Math.sqrt(slots), slots, 1)).toBe(false);
  });
});

describe('a quantile of waits that follow several laws', () => {
  const overload = (contacts: number, centre: number, scatter: number): WaitAtom => ({
    kind: 'overload',
    contacts,
    centre,
    scatter,
  });
  const chance = (contacts: number, pWait: number, mean: number): WaitAtom => ({
    kind: 'chance',
    contacts,
    pWait,
    mean,
  });

  it.each([
    { laws: 'one logistic law', atoms: [overload(10, 120, 15)] },
    { laws: 'sharp laws far apart', atoms: [overload(10, 5, 0.01), overload(10, 600, 0.01), overload(1, 3000, 1)] },
    { laws: 'nobody waiting beside long waits', atoms: [chance(30, 0, 0), overload(20, 400, 30)] },
    { laws: 'a few who wait by chance', atoms: [chance(90, 0.3, 40), chance(10, 0.9, 5), overload(5, 60, 20)] },
  ])('is exceeded by the rest of the contacts, to its precision: $laws', ({ atoms }) => {
    const contacts = atoms.reduce((sum, atom) => sum + atom.contacts, 0);
    const share = (t: number): number => atoms.reduce((sum, a) => sum + a.contacts * waitExceeds(a, t), 0) / contacts;
    for (const q of [0.05, 0.5, 0.9, 0.99]) {
      const wait = mixtureQuantile(atoms, q);
      const off = Math.max(0.005 * wait, 0.01);
      expect(share(wait + off)).toBeLessThanOrEqual(1 - q + 1e-12);
      if (wait > off) expect(share(wait - off)).toBeGreaterThanOrEqual(1 - q - 1e-12);
    }
  });

  it('is not a number where there are no contacts', () => expect(mixtureQuantile([], 0.5)).toBeNaN());
});
