import { CONTRACTS, type Model } from '../centre/model.ts';
import {
  BUSINESS_COUNTERS,
  type BusinessCounter,
  FLOW,
  FLOW_COUNTERS,
  GROUP,
  GROUP_COUNTERS,
  positions,
} from './summary.ts';

const BUSINESS = positions(BUSINESS_COUNTERS);
const PAY_OF_CONTRACT: Readonly<Record<(typeof CONTRACTS)[number], BusinessCounter>> = {
  regular: 'regularPay',
  temporary: 'temporaryPay',
  outsourced: 'outsourcedPay',
};
const OUTSOURCED = CONTRACTS.indexOf('outsourced');

/** Arrays of a summary, laid out as there. */
interface Books {
  readonly model: Model;
  readonly flow: Float64Array;
  readonly group: Float64Array;
  readonly business: Float64Array;
}

/**
 * Closes the books of a replication from what was counted: fills in satisfaction (in `flow`) and pay (in `group`), and
 * returns what it all comes to for the shop (`Summary.business`). All of it is counters times coefficients of the scenario,
 * so nothing is left to do for it while the simulation runs.
 */
export function closeAccounts(model: Model, flow: Float64Array, group: Float64Array): Float64Array {
  const business = new Float64Array(model.intervals * BUSINESS_COUNTERS.length);
  const books = { model, flow, group, business };
  const isRated = model.parts.includes('satisfaction');
  for (let interval = 0; interval < model.intervals; interval++) {
    for (let cell = 0; cell < 2 * model.contactTypeIds.length; cell++) {
      if (isRated) rate(books, interval, cell);
      addContacts(books, interval, cell);
    }
    compensate(books, interval);
    for (let g = 0; g < model.skillGroupIds.length; g++) addPay(books, interval, g);
  }
  return business;
}

const rowOfCell = ({ model }: Books, interval: number, cell: number): number =>
  (interval * 2 * model.contactTypeIds.length + cell) * FLOW_COUNTERS.length;

/**
 * Everyone served is as satisfied as at the baseline, less the losses for waiting (taken off at the answer), for a matter
 * left open and for the bot; everyone lost is as little satisfied as the scenario says.
 */
function rate(books: Books, interval: number, cell: number): void {
  const { flow, model } = books;
  const row = rowOfCell(books, interval, cell);
  const byBot = flow[row + FLOW.botResolved];
  const served = flow[row + FLOW.answered] + flow[row + FLOW.calledBack] + byBot;
  const lost = flow[row + FLOW.lost] + flow[row + FLOW.botAbandoned];
  flow[row + FLOW.rated] = served + lost;
  flow[row + FLOW.satisfaction] +=
    model.baseSatisfaction * served +
    model.lostSatisfaction * lost -
    model.botResolvedLoss * byBot -
    model.unresolvedLoss * flow[row + FLOW.unresolved];
}

function addContacts(books: Books, interval: number, cell: number): void {
  const { business, flow, model } = books;
  const row = rowOfCell(books, interval, cell);
  const to = interval * BUSINESS_COUNTERS.length;
  const late = flow[row + FLOW.stagesDue] - flow[row + FLOW.stagesMet];
  const notServed = flow[row + FLOW.lost] + flow[row + FLOW.botAbandoned] + flow[row + FLOW.unfinished];
  business[to + BUSINESS.contacts] += flow[row + FLOW.contacts];
  business[to + BUSINESS.resolved] += flow[row + FLOW.resolved] + flow[row + FLOW.botResolved];
  business[to + BUSINESS.complaints] +=
    model.complaintsOfUnresolved * flow[row + FLOW.unresolved] +
    model.complaintsOfAbandoned * flow[row + FLOW.abandoned] +
    model.complaintsOfLate * late;
  business[to + BUSINESS.bot] += model.botCostPerContact * flow[row + FLOW.botMet];
  business[to + BUSINESS.compensation] += model.compensationPerRepeat * flow[row + FLOW.repeated];
  business[to + BUSINESS.lostSales] += model.lostSale[cell >> 1] * (notServed + flow[row + FLOW.answeredSlowly]);
}

function compensate({ business, model }: Books, interval: number): void {
  const to = interval * BUSINESS_COUNTERS.length;
  business[to + BUSINESS.compensation] += model.compensationPerComplaint * business[to + BUSINESS.complaints];
}

/** What a group costs. Training, which has no hour of its own, is spread evenly over the intervals counted. */
function addPay({ business, group, model }: Books, interval: number, g: number): void {
  const row = (interval * model.skillGroupIds.length + g) * GROUP_COUNTERS.length;
  const to = interval * BUSINESS_COUNTERS.length;
  const contract = model.contract[g];
  const isOwn = contract !== OUTSOURCED;
  const onDuty = model.wagePerSecond[g] * group[row + GROUP.onDuty];
  const afterShift = model.wagePerSecond[g] * group[row + GROUP.leaving];
  const price = model.pricePerContact[g] * group[row + GROUP.taken];
  const basic = onDuty + price + (isOwn ? 0 : afterShift);
  const overtime = isOwn ? model.overtimeFactor * afterShift : 0;
  const night = isOwn ? (model.nightFactor - 1) * model.nightShare[interval] * (onDuty + afterShift) : 0;
  const isCounted = interval >= model.warmUpIntervals;
  const training = isCounted ? model.trainingCost[g] / (model.intervals - model.warmUpIntervals) : 0;
  business[to + BUSINESS[PAY_OF_CONTRACT[CONTRACTS[contract]]]] += basic;
  business[to + BUSINESS.overtimePay] += overtime;
  business[to + BUSINESS.nightPay] += night;
  business[to + BUSINESS.training] += training;
  group[row + GROUP.pay] = basic + overtime + night + training;
}
