import { z } from 'zod';
import { positive, probability } from './common.ts';
import { distribution } from './distribution.ts';

/**
 * The bot stage. Coverage, containment, resolution and transfer are four different numbers:
 * coverage is the share of contacts offered to the bot; containment the share of those met that never ask for a person
 * (resolved or falsely contained); resolution the part really solved; transfer the part handed to a person.
 */
export const bot = z.strictObject({
  coverage: probability,
  /** Share of covered contacts that ask for a person at once. */
  refuseShare: probability.default(0),
  durationSeconds: distribution,
  /** Of the contained: the share that leaves unsolved and comes back. */
  falseContainmentShare: probability.default(0),
  /** Of the met: the share that gives up inside the bot. */
  abandonShare: probability.default(0),
  /** When a falsely contained contact comes back and asks for a person. */
  returnLagSeconds: distribution.prefault({ kind: 'exponential', mean: 1800 }),
  /** Effort factor of a contact handed over by the bot: below 1 when the bot collected the facts, above 1 when the customer is angry. */
  transferEffortFactor: positive.default(1),
  /**
   * The bot lever. Above 0: share of the uncontained that becomes contained. Below 0: share of the contained that is lost.
   */
  lift: z.number().min(-1).max(1).default(0),
  /** Most sessions at once; beyond it contacts go to people. */
  sessionLimit: z.int().min(0).optional(),
});

/** What the bot can do for one contact type. */
export const botSkill = z.strictObject({
  /** Of the contacts of this type that meet the bot: the share that never asks for a person. */
  containment: probability,
  coverage: probability.optional(),
  refuseShare: probability.optional(),
  falseContainmentShare: probability.optional(),
  abandonShare: probability.optional(),
  durationSeconds: distribution.optional(),
});
