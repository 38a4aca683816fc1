import type { Model } from '../centre/model.ts';
import type { RowKey } from '../experiment/types.ts';
import { arrivalsPerStep, meetsBot } from './fluid/fluidInflow.ts';
import { fullSpeed, meanWork, staffedMean } from './fluid/fullUse.ts';

/**
 * Contacts that the staffed agents could complete in each reporting interval if they never idled: agents x concurrency x
 * speed at full concurrency / mean work. A group's time goes to its types in proportion to the contacts that ask for
 * people over the day; the channels add up to the total.
 */
export function channelCapacity(model: Model): Record<RowKey, Float64Array> {
  const rows: Record<RowKey, Float64Array> = { total: new Float64Array(model.intervals) };
  for (const id of model.channelIds) rows[`channel:${id}`] = new Float64Array(model.intervals);
  const demand = model.contactTypeIds.map((_, type) => askingForPeople(model, type));
  const seconds = model.intervalSeconds;
  for (let group = 0; group < model.skillGroupIds.length; group++) {
    const { workPerContact, ofChannel } = channelShares(model, group, demand);
    if (!(workPerContact > 0)) continue;
    const perAgent = (model.concurrency[group] * fullSpeed(model, group) * seconds) / workPerContact;
    for (let i = 0; i < model.intervals; i++) {
      const contacts = staffedMean(model, group, i * seconds, (i + 1) * seconds) * perAgent;
      rows.total[i] += contacts;
      model.channelIds.forEach((id, channel) => (rows[`channel:${id}`][i] += contacts * ofChannel[channel]));
    }
  }
  return rows;
}

/** First contacts of a type over the horizon that the bot does not keep. */
function askingForPeople(model: Model, type: number): number {
  const kept = meetsBot(model, type) * (model.botResolved[type] + model.botAbandoned[type]);
  return arrivalsPerStep(model, type, model.horizon, 1)[0] * (1 - kept);
}

function channelShares(
  model: Model,
  group: number,
  demand: readonly number[],
): { workPerContact: number; ofChannel: Float64Array } {
  const ofChannel = new Float64Array(model.channelIds.length);
  let contacts = 0;
  let work = 0;
  demand.forEach((its, type) => {
    if (model.effortFactor[group * demand.length + type] === 0) return;
    contacts += its;
    work += its * meanWork(model, group, type);
    ofChannel[model.typeChannel[type]] += its;
  });
  return { workPerContact: work / contacts, ofChannel: ofChannel.map((its) => its / contacts) };
}
