import { describe, expect, it } from 'vitest';
import { campaign } from '../support/campaign.ts';
import { ELEVENTH_OF_NOVEMBER } from '../support/campaign/days.ts';
import { BUSIEST, describeCampaign } from '../support/campaign/rules.ts';
import { flows, runCampaign } from '../support/campaign/run.ts';
import { outcomeOf } from '../support/outcome.ts';

// At the mid-size shop itself: tests/campaign.
describeCampaign('a tenth of a mid-size shop', 0.1, 300_000);

describe('a campaign', () => {
  it('keeps twice as much in memory on its busiest day with twice the contacts, agents and contacts in the system', () => {
    const day = { first: ELEVENTH_OF_NOVEMBER, days: 1 };
    const [once, twice] = [0.2, 0.4].map((volume) => runCampaign(campaign({ ...day, volume })));
    expect(flows(twice, 'contacts') / flows(once, 'contacts')).toBeCloseTo(2, 1);
    expect(twice.peak / once.peak).toBeLessThan(2.2);
    expect(twice.kept.at(-1)! / once.kept.at(-1)!).toBeLessThan(2.2);
  });

  it('conserves every contact of its four busiest days, story by story', () => {
    const { lives, faults, centre } = outcomeOf(campaign({ ...BUSIEST, volume: 0.1 }));
    expect(lives.times('arrived')).toBeGreaterThan(50_000);
    expect(lives.astray()).toEqual([]);
    expect(faults).toEqual([]);
    expect(centre.contacts.size).toBe(0);
  });
});
