import type { Target } from '../../scenarios/index.ts';
import type { Part } from '../centre/model.ts';
import { figureById } from '../figures/index.ts';
import type { FigureId } from '../figures/index.ts';
import { wilsonInterval } from './confidence.ts';
import type { DailyValues } from './dayBook.ts';
import { rowKey } from './types.ts';
import type { Results, RowKey } from './types.ts';

/** Where the daily values of a figure and row are; null when the figure has no such row. */
export type FindDaily = (figure: FigureId, row: RowKey) => DailyValues | null;

interface Goal {
  readonly figure: FigureId;
  readonly row: RowKey;
  readonly atLeast: number;
  readonly atMost: number;
  /** Whether the scenario has what the figure needs; without, no day can be judged. */
  readonly canBeJudged: boolean;
  observed: number;
  met: number;
}

/**
 * Counts the replications that meet the scenario's targets. A target without a value (a wait when nobody was answered)
 * is not met where somebody asked for a person, and is left out where nobody did, or where the scenario does not have what the
 * figure needs.
 */
export class TargetTally {
  private readonly goals: Goal[];
  /** Replications with a target that could be judged. */
  private judgedDays = 0;
  private metAll = 0;

  /**
   * @param parts what the scenario has
   * @throws RangeError when a target names an unknown figure or a row the figure is not reported for
   */
  constructor(
    targets: readonly Target[],
    parts: readonly Part[],
    private readonly find: FindDaily,
  ) {
    this.goals = targets.map((target) => readGoal(target, parts, find));
  }

  /** Takes in the next replication, after the ledgers have. */
  add(replication: number): void {
    let all = true;
    let judged = false;
    for (const goal of this.goals) {
      if (!goal.canBeJudged) continue;
      const { numerator, denominator } = this.find(goal.figure, goal.row)!;
      const value = numerator[replication] / denominator[replication];
      if (Number.isNaN(value) && this.offered(goal, replication) === 0) continue;
      const met = value >= goal.atLeast && value <= goal.atMost;
      judged = true;
      goal.observed++;
      if (met) goal.met++;
      all &&= met;
    }
    if (!judged) return;
    this.judgedDays++;
    if (all) this.metAll++;
  }

  /** Contacts that asked for a person: in the target's row, in total for figures of groups. */
  private offered({ row }: Goal, replication: number): number {
    const { numerator } = this.find('offered', row) ?? this.find('offered', 'total')!;
    return numerator[replication];
  }

  results(confidence: number): Pick<Results, 'targets' | 'allTargets'> {
    return {
      targets: this.goals.map((goal, index) => ({ index, share: wilsonInterval(goal.met, goal.observed, confidence) })),
      allTargets: this.goals.some(({ canBeJudged }) => canBeJudged)
        ? wilsonInterval(this.metAll, this.judgedDays, confidence)
        : null,
    };
  }
}

function readGoal(target: Target, parts: readonly Part[], find: FindDaily): Goal {
  const figure = figureById(target.figure);
  if (figure === undefined) throw new RangeError(`a target names the figure "${target.figure}", which does not exist`);
  const row = targetRow(target);
  if (find(figure.id, row) === null) throw new RangeError(`the figure "${figure.id}" is not reported for ${row}`);
  const { atLeast = -Infinity, atMost = Infinity } = target;
  const canBeJudged = figure.needs === undefined || parts.includes(figure.needs);
  return { figure: figure.id, row, atLeast, atMost, canBeJudged, observed: 0, met: 0 };
}

/** The row a target speaks of: its contact type, else its channel, else the total. */
function targetRow({ contactType, channel }: Target): RowKey {
  if (contactType !== undefined) return rowKey({ kind: 'contactType', id: contactType });
  return rowKey(channel === undefined ? { kind: 'total' } : { kind: 'channel', id: channel });
}
