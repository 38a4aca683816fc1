import type { Model } from '../../centre/model.ts';
import type { RowKey } from '../../experiment/types.ts';
import { expm1 } from '../../random/index.ts';
import type { FluidDay } from '../fluid/fluidDay.ts';
import { arrivalsPerStep, meetsBot } from '../fluid/fluidInflow.ts';
import { staffedMean } from '../fluid/fullUse.ts';
import type { Chance, Chances } from './chance.ts';
import { PreviewRow } from './previewRow.ts';
import { overloadMean, type WaitAtom, waitExceeds } from './waitMixture.ts';

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
  /** By contact type: the rows it counts in. */
  private readonly rowsOf: readonly (readonly PreviewRow[])[];

  constructor(model: Model) {
    const row = (): PreviewRow => new PreviewRow(model.intervals, model.warmUpIntervals);
    this.model = model;
    this.total = row();
    this.channel = model.channelIds.map(row);
    this.group = model.skillGroupIds.map(row);
    this.rowsOf = Array.from(model.typeChannel, (channel) => [this.total, this.channel[channel]]);
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

  addDay(day: FluidDay, { ofType, ofGroup }: Chances, weight: number): void {
    const { model } = this;
    for (let queue = 0; queue < day.queues.length; queue++) {
      for (let i = 0; i < model.intervals; i++) this.addQueue(day, queue, i, ofType[queue >> 1][i], weight);
    }
    for (let g = 0; g < model.skillGroupIds.length; g++) {
      for (let i = 0; i < model.intervals; i++) this.addGroup(day, g, i, ofGroup[g]?.[i], weight);
    }
  }

  private addArrivals(): void {
    const { model } = this;
    for (let type = 0; type < model.contactTypeIds.length; type++) {
      const arrivals = arrivalsPerStep(model, type, model.intervalSeconds, model.intervals);
      const contained = model.botResolved[type] + model.botFalselyContained[type];
      arrivals.forEach((contacts, i) => {
        const botMet = contacts * meetsBot(model, type);
        for (const row of this.rowsOf[type]) row.addArrivals(i, { contacts, botMet, botContained: botMet * contained });
      });
    }
  }

  /** Those whom the fluid makes wait, and the others, of whom chance makes some wait. */
  private addQueue(day: FluidDay, queue: number, i: number, chance: Chance, weight: number): void {
    const { intervalSeconds, patience, serviceLevelThreshold } = this.model;
    const flow = day.queues[queue];
    const offered = flow.joinedIn(i);
    if (offered === 0 && flow.waiting[i] === 0) return;
    const stays = 1 - chance.pAbandon;
    const delayed = flow.delayed[i] * stays;
    const atOnce = (flow.answered[i] - flow.delayed[i]) * stays;
    const givenUp = flow.answered[i] * chance.pAbandon;
    const centre = flow.delayed[i] > 0 ? flow.waited[i] / flow.delayed[i] - chance.shift : Infinity;
    const threshold = serviceLevelThreshold[queue >> 1];
    const patienceMean = patience[queue >> 1]?.mean ?? Infinity;
    const turnedAway = patienceMean === Infinity ? 0 : offered - flow.answered[i];
    const within =
      turnedAway * goneBy(threshold, centre, patienceMean) + givenUp * goneBy(threshold, chance.waitMean, patienceMean);
    const waiting = flow.waiting[i] + ((flow.answered[i] - flow.delayed[i]) * chance.waitOfAll) / intervalSeconds;
    for (const row of this.rowsOf[queue >> 1]) {
      row.addFlow(i, {
        offered: offered * weight,
        abandoned: (turnedAway + givenUp) * weight,
        abandonedWithin: within * weight,
        queue: waiting * weight,
      });
    }
    const { pWait, waitMean: mean, scatter, waitOfAnswered } = chance;
    const overloaded = { kind: 'overload', contacts: delayed * weight, centre, scatter } as const;
    this.addAnswered(queue, i, overloaded, overloadMean(overloaded));
    this.addAnswered(queue, i, { kind: 'chance', contacts: atOnce * weight, pWait, mean }, waitOfAnswered);
  }

  /** @param wait mean of the answered: with chance alone shorter than that of the atom, which is of all */
  private addAnswered(queue: number, i: number, atom: WaitAtom, wait: number): void {
    const { contacts } = atom;
    if (!(contacts > 0)) return;
    const inTime = 1 - waitExceeds(atom, this.model.serviceLevelThreshold[queue >> 1]);
    const answered = { answered: contacts, answeredWithin: contacts * inTime, waited: contacts * wait };
    for (const row of this.rowsOf[queue >> 1]) row.addAnswered(i, answered, atom);
  }

  private addGroup(day: FluidDay, group: number, i: number, chance: Chance | undefined, weight: number): void {
    const { intervalSeconds } = this.model;
    const staffed = staffedMean(this.model, group, i * intervalSeconds, (i + 1) * intervalSeconds) * weight;
    const inHand = day.groups[group].inHand[i] * (1 - (chance?.pAbandon ?? 0)) * weight;
    const busy = Math.min(staffed, inHand);
    for (const row of [this.total, this.group[group]]) row.addAgents(i, { busy, staffed });
  }
}

/** Of those who will not wait as long as the wait offered, the share gone after t; patience exponential. */
function goneBy(t: number, wait: number, patienceMean: number): number {
  if (t >= wait || patienceMean === 0) return 1;
  return wait === Infinity ? -expm1(-t / patienceMean) : expm1(-t / patienceMean) / expm1(-wait / patienceMean);
}
