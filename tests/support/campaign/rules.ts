import { beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS, INCIDENT_KINDS } from '../../../sim/centre/model.ts';
import { FLOW_COUNTERS } from '../../../sim/observe/summary.ts';
import { campaign } from '../campaign.ts';
import { ALL_EVENTS } from '../lives/paths.ts';
import { CAMPAIGN_DAYS, ELEVENTH_OF_NOVEMBER } from './days.ts';
import { type CampaignRun, flows, runCampaign } from './run.ts';

/** Where the table of contacts begins. */
const FIRST_CAPACITY = 1024;

/** The four days on which most contacts are in the system at once. */
export const BUSIEST = { first: ELEVENTH_OF_NOVEMBER - 2, days: 4 };

/**
 * The rules of a campaign of forty days with every mechanism at work, for a shop of so many times the mid-size one.
 * @param atLeast contacts that it has, in all; each thing that may happen does so to one in 100,000 of them or more
 */
export function describeCampaign(shop: string, volume: number, atLeast: number): void {
  describe(`a campaign of forty days at ${shop}, with every mechanism at work,`, () => {
    let whole: CampaignRun;
    beforeAll(() => {
      whole = runCampaign(campaign({ volume }));
    });

    it('is simulated to its end', () => {
      expect(whole.kept).toHaveLength(CAMPAIGN_DAYS);
      expect(flows(whole, 'contacts')).toBeGreaterThan(atLeast);
      expect(whole.centre.calendar.size).toBe(0);
    });

    it('has every incident, every rule of the plan and every kind of event', () => {
      const { emergencies, happened, model } = whole;
      const times = (what: string): number => emergencies.get(what) ?? 0;
      const few = atLeast / 100_000;
      expect(new Set(model.incidentKind).size).toBe(INCIDENT_KINDS.length);
      expect(new Set(model.ruleAction).size).toBe(ACTIONS.length);
      model.incidentKind.forEach((_, i) =>
        expect([times(`incidentBegan ${i}`), times(`incidentEnded ${i}`)]).toEqual([1, 1]),
      );
      model.ruleAction.forEach((_, i) => expect(times(`ruleEnded ${i}`)).toBeGreaterThan(0));
      expect(ALL_EVENTS.filter((event) => happened[event] < few)).toEqual([]);
      expect(FLOW_COUNTERS.filter((name) => name !== 'unfinished' && flows(whole, name) < few)).toEqual([]);
    });

    it('loses nobody and counts nobody twice', () => {
      expect(whole.centre.contacts.size).toBe(0);
      expect(flows(whole, 'unfinished')).toBe(0);
      // Whoever is kept out leaves a message; the others who leave one do so because of the emergency plan.
      const switched = flows(whole, 'messages') - flows(whole, 'blocked');
      expect(flows(whole, 'answered', 'abandoned', 'blocked', 'callbacks') + switched).toBe(flows(whole, 'offered'));
      const again = flows(whole, 'retried', 'repeated', 'reopened', 'transferred', 'messages');
      expect(flows(whole, 'firstOffered') + again + whole.happened.stageStarted).toBe(flows(whole, 'offered'));
      expect(flows(whole, 'completed')).toBe(flows(whole, 'answered', 'calledBack'));
      const withoutBot = flows(whole, 'contacts') - flows(whole, 'botMet');
      expect(withoutBot + flows(whole, 'botTransferred', 'botReturned')).toBe(flows(whole, 'firstOffered'));
    });

    it('keeps no more in memory than at its busiest, however many contacts come after that', () => {
      expect(new Set(whole.kept.slice(ELEVENTH_OF_NOVEMBER)).size).toBe(1);
      const capacity = whole.centre.contacts.customer.length;
      expect(capacity).toBeLessThanOrEqual(Math.max(FIRST_CAPACITY, 2 * whole.peak));
      expect(whole.peak).toBeLessThan(flows(whole, 'contacts') / 100);
    });

    it('keeps no more in memory than its four busiest days, with a fifth of the contacts', () => {
      const part = runCampaign(campaign({ ...BUSIEST, volume }));
      expect(flows(part, 'contacts')).toBeLessThan(flows(whole, 'contacts') / 4);
      expect(whole.kept.at(-1)).toBeLessThanOrEqual(part.kept.at(-1)!);
    });
  });
}
