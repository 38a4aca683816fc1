import { grown } from './grow.ts';

/** No event. */
export const NONE = -1;
/** The list of what comes after the page; those of its days are 1 and up. */
const AFTER_THE_PAGE = 0;

/** Events that a day of the page should have when it is laid out. */
const EVENTS_PER_DAY = 4;
/** Days of a page for each pending event: so the page is twice as long as events are pending on average. */
const DAYS_PER_EVENT = 0.5;

/**
 * Events that are not due soon, in unsorted lists, so that adding or removing one costs the same however many there are: the
 * calendar queue of R. Brown (Communications of the ACM 31, 1988), laid out anew page by page as in the ladder queue of
 * W. T. Tang, R. S. M. Goh, I. L.-J. Thng (ACM Transactions on Modeling and Computer Simulation 15, 2005). A page has days
 * of equal length, a list for each, and one list for all that comes after. Days are taken in turn; when all have been, the
 * next page is laid out for the events of that time. Before the first page all times count as due soon.
 */
export class LaterEvents {
  /** What falls on an earlier day than this is due soon. */
  private reach = 1;
  private days = 0;
  private start = 0;
  private daysPerTime = 0;
  /** First event of each list; there are never more days than events. */
  private heads: Int32Array;
  /** When the event of each handle is due. */
  private times: Float64Array;
  /** Its neighbours in the list, at handle + 1: what is written of NONE, at 0, is of no interest. */
  private next: Int32Array;
  private previous: Int32Array;
  /** When the page was laid out, and the number of events scheduled until then. */
  private laidOutAt = 0;
  private scheduledBefore = 0;

  /** @param times when the event of each handle is due, kept by the calendar */
  constructor(times: Float64Array) {
    this.times = times;
    this.heads = new Int32Array(times.length + 1).fill(NONE);
    this.next = new Int32Array(times.length + 1);
    this.previous = new Int32Array(times.length + 1);
  }

  isSoon(handle: number): boolean {
    return this.dayOf(handle) < this.reach;
  }

  add(handle: number): void {
    const { heads, next, previous } = this;
    const list = this.listOf(handle);
    const first = heads[list];
    next[handle + 1] = first;
    previous[handle + 1] = NONE;
    previous[first + 1] = handle;
    heads[list] = handle;
  }

  remove(handle: number): void {
    const { next, previous } = this;
    const behind = next[handle + 1];
    const ahead = previous[handle + 1];
    previous[behind + 1] = ahead;
    if (ahead === NONE) this.heads[this.listOf(handle)] = behind;
    else next[ahead + 1] = behind;
  }

  /** The next day that has events becomes due soon: the first of them; NONE when the page is over. */
  nextDay(): number {
    const { days, heads } = this;
    let day = this.reach;
    while (day < days && heads[day + 1] === NONE) day++;
    this.reach = day + 1;
    return day < days ? this.detach(day + 1) : NONE;
  }

  /** There is no page any more: the first of what was after it. */
  closePage(): number {
    this.days = 0;
    this.daysPerTime = 0;
    this.reach = 1;
    return this.detach(AFTER_THE_PAGE);
  }

  /** The event behind this one in the list that was taken last. */
  behind(handle: number): number {
    return this.next[handle + 1];
  }

  /**
   * Lays out the next page, when all events are after the present one: by the pace at which events have been scheduled
   * lately. False, without a page, when there is no telling because time has stood still.
   * @param size number of these events
   * @param scheduled events scheduled so far
   */
  layOut(size: number, now: number, scheduled: number): boolean {
    const timePerEvent = (now - this.laidOutAt) / (scheduled - this.scheduledBefore);
    const daysPerTime = 1 / (EVENTS_PER_DAY * timePerEvent);
    this.laidOutAt = now;
    this.scheduledBefore = scheduled;
    if (!(daysPerTime > 0 && daysPerTime < Infinity)) return false;
    this.days = powerOfTwoFrom(DAYS_PER_EVENT * size);
    this.start = this.earliest();
    this.daysPerTime = daysPerTime;
    this.reach = 0;
    for (let handle = this.detach(AFTER_THE_PAGE); handle !== NONE;) {
      const behind = this.behind(handle);
      this.add(handle);
      handle = behind;
    }
    return true;
  }

  clear(): void {
    this.heads.fill(NONE);
    this.closePage();
    this.laidOutAt = 0;
    this.scheduledBefore = 0;
  }

  grow(times: Float64Array): void {
    this.times = times;
    this.heads = grown(this.heads, times.length + 1, NONE);
    this.next = grown(this.next, times.length + 1, 0);
    this.previous = grown(this.previous, times.length + 1, 0);
  }

  /** The day of the page on which an event falls, a fraction included; 0 where there is no page. */
  private dayOf(handle: number): number {
    return (this.times[handle] - this.start) * this.daysPerTime;
  }

  private listOf(handle: number): number {
    const day = this.dayOf(handle);
    return day < this.days ? 1 + (day | 0) : AFTER_THE_PAGE;
  }

  private detach(list: number): number {
    const first = this.heads[list];
    this.heads[list] = NONE;
    return first;
  }

  private earliest(): number {
    let earliest = Infinity;
    for (let handle = this.heads[AFTER_THE_PAGE]; handle !== NONE; handle = this.behind(handle)) {
      earliest = Math.min(earliest, this.times[handle]);
    }
    return earliest;
  }
}

function powerOfTwoFrom(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
