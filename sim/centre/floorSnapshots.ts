import {
  BUSY,
  IN_BOT_LEVEL,
  IN_SERVICE,
  PRESENT,
  ORBIT,
  QUEUE,
  STAFFED,
  TYPE_LEVELS,
} from '../observe/intervalCounters.ts';
import type { Floor, SimulateOptions } from '../observe/observer.ts';
import type { Centre } from './centre.ts';

/** Shows the floor to `onSnapshot` at the times asked for. */
export class FloorSnapshots {
  private readonly centre: Centre;
  private readonly times: Float64Array;
  private readonly show: (index: number, floor: Floor) => void;
  private readonly floor: Floor;
  private index = 0;

  constructor(centre: Centre, options: SimulateOptions) {
    const types = centre.model.contactTypeIds.length;
    const groups = centre.model.skillGroupIds.length;
    this.centre = centre;
    this.times = options.snapshotTimes ?? new Float64Array(0);
    this.show = options.onSnapshot ?? (() => {});
    this.floor = {
      time: 0,
      queue: new Int32Array(types),
      inService: new Int32Array(types),
      inBot: new Int32Array(types),
      orbit: new Int32Array(types),
      staffed: new Int32Array(groups),
      busy: new Int32Array(groups),
      leaving: new Int32Array(groups),
      room: new Int32Array(groups),
    };
  }

  /** Time of the next snapshot, Infinity when none is left. */
  nextTime(): number {
    return this.index < this.times.length ? this.times[this.index] : Infinity;
  }

  /** Shows the floor; returns the time of the next snapshot. */
  take(time: number): number {
    const { centre, floor } = this;
    const { counters } = centre;
    floor.time = time;
    for (let type = 0; type < floor.queue.length; type++) {
      const level = type * TYPE_LEVELS;
      floor.queue[type] = counters.levels.now(level + QUEUE);
      floor.inService[type] = counters.levels.now(level + IN_SERVICE);
      floor.inBot[type] = counters.levels.now(level + IN_BOT_LEVEL);
      floor.orbit[type] = counters.levels.now(level + ORBIT);
    }
    for (let group = 0; group < floor.staffed.length; group++) {
      floor.staffed[group] = counters.groupNow(group, STAFFED);
      floor.busy[group] = counters.groupNow(group, BUSY);
      floor.leaving[group] = counters.groupNow(group, PRESENT) - counters.groupNow(group, STAFFED);
      floor.room[group] = centre.people.room[group];
    }
    this.show(this.index, floor);
    this.index++;
    return this.nextTime();
  }
}
