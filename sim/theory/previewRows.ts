import type { Model } from '../centre/model.ts';
import type { RowKey } from '../experiment/types.ts';
import { expm1 } from '../random/index.ts';
import type { FluidDay } from './fluid.ts';
import { arrivalsPerStep, meetsBot } from './fluidInflow.ts';
import { staffedMean } from './fullUse.ts';
import type { Chance } from './pools.ts';
import { PreviewRow } from './previewRow.ts';
import { type WaitAtom, waitExceeds, waitMean } from './waitMixture.ts';

/** The rows of a preview while they fill. */
export class PreviewRows {
  /** `total` and one row per channel. */
  readonly channels: ReadonlyMap<RowKey, PreviewRow>;
  /** `total` and one row per skill group. */
  readonly groups: ReadonlyMap<RowKey, PreviewRow>;
  private readonly model: Model;
  private readonly total: PreviewRow;
  private readonly channel: readonly PreviewRow[];
  private readonly group: readonly PreviewRow[];

  constructor(model: Model) {
    const row = (): PreviewRow => new PreviewRow(model.intervals);
    this.model = model;
    this.total = row();
    this.channel = model.channelIds.map(row);
    this.group = model.skillGroupIds.map(row);
    this.channels = new Map([
      ['total', this.total],
      ...this.channel.map((its, c) => [`channel:${model.channelIds[c]}`, its] as const),
    ]);
    this.groups = new Map([
      ['total', this.total],
      ...this.group.map((its, g) => [`skillGroup:${model.skillGroupIds[g]}`, its] as const),
    ]);
    this.addArrivals();
  }

  addDay(day: FluidDay, chance: readonly (readonly Chance[])[], weight: number): void {
    const { model } = this;
    for (let queue = 0; queue < day.queues.length; queue++) {
      for (let i = 0; i < model.intervals; i++) this.addQueue(day, queue, i, chance[queue >> 1][i], weight);
    }
    for (let g = 0; g < model.skillGroupIds.length; g++) {
      for (let i = 0; i < model.intervals; i++) this.addGroup(day, g, i, weight);
    }
  }

  private rowsOf(type: number): readonly PreviewRow[] {
    return [this.total, this.channel[this.model.typeChannel[type]]];
  }

  private addArrivals(): void {
    const { model } = this;
    for (let type = 0; type < model.contactTypeIds.length; type++) {
      const arrivals = arrivalsPerStep(model, type, model.intervalSeconds, model.intervals);
      const contained = model.botResolved[type] + model.botFalselyContained[type];
      arrivals.forEach((contacts, i) => {
        for (const row of this.rowsOf(type)) {
          row.add(i, 'contacts', contacts);
          row.add(i, 'botMet', contacts * meetsBot(model, type));
          row.add(i, 'botContained', contacts * meetsBot(model, type) * contained);
        }
      });
    }
    for (const row of this.channels.values()) for (let i = 0; i < model.intervals; i++) row.add(i, 'intervals', 1);
  }

  /** Those whom the fluid makes wait, and the others, of whom chance makes some wait. */
  private addQueue(day: FluidDay, queue: number, i: number, chance: Chance, weight: number): void {
    const { intervalSeconds, patience, serviceLevelThreshold } = this.model;
    const flow = day.queues[queue];
    const offered = flow.joinedIn(i);
    if (offered === 0 && flow.waiting[i] === 0) return;
    const atOnce = flow.answered[i] - flow.delayed[i];
    const givenUp = atOnce * chance.pAbandon;
    const served = atOnce - givenUp;
    const centre = flow.delayed[i] > 0 ? flow.waited[i] / flow.delayed[i] - chance.shift : Infinity;
    const threshold = serviceLevelThreshold[queue >> 1];
    const patienceMean = patience[queue >> 1]?.mean ?? Infinity;
    const turnedAway = offered - flow.answered[i];
    const within =
      turnedAway * goneBy(threshold, centre, patienceMean) + givenUp * goneBy(threshold, chance.waitMean, patienceMean);
    const rows = this.rowsOf(queue >> 1);
    const waiting = flow.waiting[i] + (served * chance.pWait * chance.waitMean) / intervalSeconds;
    for (const row of rows) {
      row.add(i, 'offered', offered * weight);
      row.add(i, 'abandoned', (turnedAway + givenUp) * weight);
      row.add(i, 'abandonedWithin', within * weight);
      row.add(i, 'queue', waiting * weight);
    }
    const delayed = flow.delayed[i] * weight;
    addAnswered(rows, i, { kind: 'overload', contacts: delayed, centre, scatter: chance.scatter }, threshold);
    const { pWait, waitMean: mean } = chance;
    addAnswered(rows, i, { kind: 'chance', contacts: served * weight, pWait, mean }, threshold);
  }

  private addGroup(day: FluidDay, group: number, i: number, weight: number): void {
    const { intervals, intervalSeconds } = this.model;
    const staffed = staffedMean(this.model, group, i * intervalSeconds, (i + 1) * intervalSeconds);
    for (const row of [this.total, this.group[group]]) {
      row.add(i, 'staffed', staffed * weight);
      row.add(i, 'busy', Math.min(staffed, day.inHand[group * intervals + i]) * weight);
    }
  }
}

function addAnswered(rows: readonly PreviewRow[], i: number, atom: WaitAtom, threshold: number): void {
  if (atom.contacts <= 0) return;
  const within = atom.contacts * (1 - waitExceeds(atom, threshold));
  const waited = atom.contacts * waitMean(atom);
  for (const row of rows) {
    row.add(i, 'answered', atom.contacts);
    row.add(i, 'answeredWithin', within);
    row.add(i, 'waited', waited);
    row.addWaits(i, atom);
  }
}

/** Of those who will not wait as long as the wait offered, the share gone after t; patience exponential. */
function goneBy(t: number, wait: number, patienceMean: number): number {
  if (t >= wait || patienceMean === 0) return 1;
  return wait === Infinity ? -expm1(-t / patienceMean) : expm1(-t / patienceMean) / expm1(-wait / patienceMean);
}
