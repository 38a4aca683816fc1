import type { Model } from '../../centre/model.ts';
import type { Law } from '../../distributions/law.ts';

/**
 * Contacts of one type on their way to people: first arrivals thinned by the bot, its transfers, the falsely contained
 * coming back, and those who abandoned trying again. Times in the bot and lags count as exponential with their means.
 */
export class FluidInflow {
  private readonly arrivals: Float64Array;
  private readonly direct: number;
  private readonly transferred: number;
  private readonly falselyContained: number;
  private readonly retryProbability: number;
  private readonly bot: Delay;
  private readonly returns: Delay;
  private readonly retries: Delay;

  /** @param arrivals first contacts by step, before the bot */
  constructor(model: Model, type: number, arrivals: Float64Array, stepSeconds: number) {
    this.arrivals = arrivals;
    this.direct = 1 - meetsBot(model, type);
    this.falselyContained = model.botFalselyContained[type];
    this.transferred = 1 - model.botResolved[type] - model.botFalselyContained[type] - model.botAbandoned[type];
    this.retryProbability = model.retryProbability[type];
    this.bot = new Delay(model.botDuration[type], stepSeconds);
    this.returns = new Delay(model.botReturnLag[type], stepSeconds);
    this.retries = new Delay(model.retryLag[type], stepSeconds);
  }

  /** Contacts that ask for a person in a step, given how many have just abandoned. */
  next(step: number, abandoned: number): number {
    const contacts = this.arrivals[step];
    const fromBot = this.bot.pass(contacts * (1 - this.direct));
    const unsolved = this.returns.pass(fromBot * this.falselyContained);
    const again = this.retries.pass(abandoned * this.retryProbability);
    return contacts * this.direct + fromBot * this.transferred + unsolved + again;
  }
}

/** Share of a type's contacts that begin a bot session. */
export function meetsBot(model: Model, type: number): number {
  return model.botCoverage[type] * (1 - model.botRefuse[type]);
}

/** First arrivals of a type in each of equal steps, at busyness 1. */
export function arrivalsPerStep(model: Model, type: number, stepSeconds: number, steps: number): Float64Array {
  const { arrivalRate, arrivalSteps, arrivalStepSeconds } = model;
  const until = new Float64Array(arrivalSteps + 1);
  for (let i = 0; i < arrivalSteps; i++) {
    until[i + 1] = until[i] + arrivalRate[type * arrivalSteps + i] * arrivalStepSeconds;
  }
  const countUntil = (seconds: number): number => {
    const position = Math.min(arrivalSteps, seconds / arrivalStepSeconds);
    const whole = Math.min(arrivalSteps - 1, Math.floor(position));
    return until[whole] + (position - whole) * (until[whole + 1] - until[whole]);
  };
  const arrivals = new Float64Array(steps);
  for (let s = 0, before = countUntil(0); s < steps; s++) {
    const after = countUntil((s + 1) * stepSeconds);
    arrivals[s] = after - before;
    before = after;
  }
  return arrivals;
}

/** Contacts that stay somewhere for an exponential time. */
class Delay {
  private inside = 0;
  private readonly share: number;

  constructor(law: Law | null, stepSeconds: number) {
    this.share = law === null ? 1 : stepSeconds / (stepSeconds + law.mean);
  }

  /** Lets contacts in, returns those that come out in the step. */
  pass(contacts: number): number {
    const out = (this.inside + contacts) * this.share;
    this.inside += contacts - out;
    return out;
  }
}
