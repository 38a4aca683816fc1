import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  applyPatch,
  containment,
  expectedContacts,
  listLibrary,
  loadLibrary,
  parseScenario,
} from '../../scenarios/index.ts';
import type { Scenario, ScenarioInput } from '../../scenarios/index.ts';
import { formatJson } from '../../scripts/library/formatJson.ts';
import { SCENARIOS } from '../../scripts/library/scenarios.ts';

const library = listLibrary();
const ids = library.map(({ id }) => [id]);
const OUTAGE = 'mid-outage';
const eventDays = ids.filter(([id]) => id !== OUTAGE);
const scenarioOf = (input: ScenarioInput): Scenario => {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
};
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Contacts that go on to a person, by type. */
function humanContacts(scenario: Scenario): [id: string, contacts: number][] {
  return Object.entries(expectedContacts(scenario)).map(([id, contacts]) => {
    const only = { ...scenario, contactTypes: { [id]: scenario.contactTypes[id] } };
    return [id, contacts * (1 - containment(only).ofAll)];
  });
}

describe('the library', () => {
  it('offers three shops on two event days, and one with an outage', () => {
    expect(library.map(({ size, event }) => `${size} ${event}`)).toEqual([
      'small midnight',
      'mid midnight',
      'large midnight',
      'small start20',
      'mid start20',
      'large start20',
      'mid midnight',
    ]);
    expect(library[1].name).toEqual({ zh: '中型品牌店 · 双11当天', en: 'Mid-size brand shop, Double Eleven' });
  });

  it('lists every file of the folder', () => {
    const files = readdirSync('scenarios/library').map((file) => file.replace('.json', ''));
    expect(new Set(files)).toEqual(new Set(ids.flat()));
  });

  it('refuses an id it does not have', () => {
    expect(() => loadLibrary('toString')).toThrow("no scenario 'toString' in the library");
  });

  it.each(ids)('%s is what scripts/buildLibrary.ts writes', (id) => {
    expect(readFileSync(`scenarios/library/${id}.json`, 'utf8')).toBe(formatJson(SCENARIOS[id]));
  });

  it.each(ids)('%s parses without problems, and so does each variant', (id) => {
    const parsed = parseScenario(readFileSync(`scenarios/library/${id}.json`, 'utf8'));
    expect(parsed).toMatchObject({ ok: true });
    const input = loadLibrary(id);
    const variants = id === OUTAGE ? ['noPlan', 'noOutage', 'moreReserves'] : ['bot', 'temps', 'both'];
    expect(Object.keys(input.variants ?? {})).toEqual(variants);
    for (const { patch } of Object.values(input.variants ?? {})) expect(applyPatch(input, patch).ok).toBe(true);
  });

  it.each(ids)('%s says where its values come from, at paths that exist', (id) => {
    const input = loadLibrary(id);
    for (const { path, note } of input.provenance ?? []) {
      expect(existsAt(input, path.replaceAll('[', '.[').split('.')), path).toBe(true);
      expect(note).toMatchObject({ zh: expect.any(String) as string, en: expect.any(String) as string });
    }
  });
});

/** Whether a path, in which `*` stands for every id and `[*]` for every place, leads somewhere. */
function existsAt(value: unknown, [step, ...rest]: string[]): boolean {
  if (step === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  if (step === '*' || step === '[*]') return Object.values(value).some((inner) => existsAt(inner, rest));
  return existsAt((value as Record<string, unknown>)[step], rest);
}

describe('the numbers of the library agree with the table they come from', () => {
  it.each([
    ['small-midnight', 36_000],
    ['mid-midnight', 288_000],
    ['large-midnight', 4_800_000],
    ['small-start20', 22_500],
    ['mid-start20', 180_000],
    ['large-start20', 3_120_000],
    [OUTAGE, 290_000],
  ])('%s has %d contacts', (id, contacts) => {
    const expected = sum(Object.values(expectedContacts(scenarioOf(loadLibrary(id)))));
    expect(Math.abs(expected / contacts - 1)).toBeLessThan(1e-6);
  });

  // Contacts that reach people, and their mean effort in chat: the sanity table of the domain study (Part 4.1).
  it.each([
    ['small-midnight', 19_700, 91, 0.45],
    ['mid-midnight', 110_000, 107, 0.62],
    ['large-midnight', 768_000, 182, 0.84],
  ])('%s: about %d contacts for people, %d s of effort each, containment %d', (id, contacts, effort, contained) => {
    const scenario = scenarioOf(loadLibrary(id));
    const human = humanContacts(scenario);
    expect(Math.abs(sum(human.map(([, count]) => count)) / contacts - 1)).toBeLessThan(0.01);
    expect(containment(scenario).ofAll).toBeCloseTo(contained, 2);

    const { handsOnShare } = scenario.skillGroups['agents'].chatSpeed as { handsOnShare: number };
    const chats = human.flatMap(([type, count]) => {
      const { service } = scenario.contactTypes[type];
      return service.kind === 'chatShared' ? [{ count, work: (service.workSeconds as { mean: number }).mean }] : [];
    });
    const work = sum(chats.map((chat) => chat.count * chat.work)) / sum(chats.map(({ count }) => count));
    expect(Math.abs(handsOnShare * work - effort)).toBeLessThan(1);
  });

  it.each(eventDays)('%s: the reasons add up to the shop in every hour', (id) => {
    const scenario = scenarioOf(loadLibrary(id));
    const launch = Number(scenario.calendar.launches[0].at.slice(11, 13));
    const total = Array.from({ length: 24 }, (_, hour) =>
      sum(
        Object.values(scenario.contactTypes).map(({ demand: [source] }) => {
          if (source.kind !== 'profile') throw new Error('a profile was expected');
          const weights = source.hourlyWeights as number[];
          return (source.contactsPerDay * weights[hour]) / sum(weights);
        }),
      ),
    );
    const share = total[launch] / sum(total);
    expect(share).toBeCloseTo(launch === 0 ? 9.1 / 100 : 18.1 / 99.7, 3);
    expect(Math.max(...total)).toBe(total[launch]);
  });

  it.each(eventDays)('%s: each variant is better staffed or has fewer contacts for people than the base', (id) => {
    const input = loadLibrary(id);
    const { bot, temps, both } = input.variants as Record<string, { patch: Record<string, unknown> }>;
    const contained = (patch: Record<string, unknown>): number => {
      const applied = applyPatch(input, patch);
      return applied.ok ? containment(applied.scenario).ofAll : NaN;
    };
    expect(contained(bot.patch)).toBeGreaterThan(contained({}));
    expect(contained(temps.patch)).toBe(contained({}));
    expect(both.patch).toEqual({ ...bot.patch, ...temps.patch });
  });

  it('the shop with an outage has the customers of its event day, prepared for it', () => {
    const { demand, bot, contactTypes } = scenarioOf(loadLibrary('mid-midnight'));
    const outage = scenarioOf(loadLibrary(OUTAGE));
    expect(outage.demand).toEqual(demand);
    expect(outage.bot).toEqual({ ...bot, lift: 0.25 });
    for (const [id, { demand, bot, patienceSeconds, retry, vipShare }] of Object.entries(contactTypes)) {
      const type = outage.contactTypes[id];
      expect({ ...type, demand: type.demand.slice(0, 1) }).toEqual({
        ...type,
        demand,
        bot,
        patienceSeconds,
        retry,
        vipShare,
      });
    }
  });
});
