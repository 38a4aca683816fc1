/** Where a contact is; decides what its calendar entry means. */
export const IN_BOT = 0;
export const QUEUED = 1;
export const TALKING = 2;
export const WRAPPING_UP = 3;
/** Held in a shared chat: the agent's calendar entry tells when the next of its chats ends. */
export const CHATTING = 4;
/** Away, to come back later: a retry, or a falsely contained contact. */
export const IN_ORBIT = 5;

/** What happens at the end of a bot session; drawn at arrival. */
export const BOT_TRANSFERS = 0;
export const BOT_RESOLVES = 1;
export const BOT_FALSELY_CONTAINS = 2;
export const BOT_ABANDONED = 3;

/** The contacts now in the system, one slot each, as parallel arrays with a free list; grows by doubling. */
export class ContactTable {
  capacity: number;
  /** Slots in use. */
  size = 0;
  /** Number of the customer in order of first arrival. */
  customer: Float64Array;
  type: Int32Array;
  state: Uint8Array;
  /** 2 x type + (vip ? 0 : 1): both the queue and the row of the counters. */
  cell: Int32Array;
  /** Start of the contact's counters in the flow array: interval of joining and cell. */
  flowBase: Int32Array;
  /** Human attempts so far; 0 before the first. */
  attempts: Int32Array;
  joinedAt: Float64Array;
  takenAt: Float64Array;
  /** Agent holding the contact. */
  agent: Int32Array;
  /** Factor on the effort left by the bot. */
  effortFactor: Float64Array;
  /** Agent's chat clock at which the chat ends (shared chats). */
  finishAt: Float64Array;
  botOutcome: Uint8Array;
  // Draws made at arrival, turned into values only when they are needed.
  patienceBits: Int32Array;
  effortBits: Int32Array;
  wrapUpBits: Int32Array;
  retryBits: Int32Array;
  retryLagBits: Int32Array;
  botReturnBits: Int32Array;
  private free: Int32Array;
  private freeCount: number;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.customer = new Float64Array(capacity);
    this.type = new Int32Array(capacity);
    this.state = new Uint8Array(capacity);
    this.cell = new Int32Array(capacity);
    this.flowBase = new Int32Array(capacity);
    this.attempts = new Int32Array(capacity);
    this.joinedAt = new Float64Array(capacity);
    this.takenAt = new Float64Array(capacity);
    this.agent = new Int32Array(capacity);
    this.effortFactor = new Float64Array(capacity);
    this.finishAt = new Float64Array(capacity);
    this.botOutcome = new Uint8Array(capacity);
    this.patienceBits = new Int32Array(capacity);
    this.effortBits = new Int32Array(capacity);
    this.wrapUpBits = new Int32Array(capacity);
    this.retryBits = new Int32Array(capacity);
    this.retryLagBits = new Int32Array(capacity);
    this.botReturnBits = new Int32Array(capacity);
    this.free = new Int32Array(capacity);
    this.freeCount = 0;
    this.addFree(0, capacity);
  }

  allocate(): number {
    if (this.freeCount === 0) this.grow();
    this.size++;
    return this.free[--this.freeCount];
  }

  release(slot: number): void {
    this.size--;
    this.free[this.freeCount++] = slot;
  }

  /** Lowest slots are given out first. */
  private addFree(from: number, to: number): void {
    for (let slot = to - 1; slot >= from; slot--) this.free[this.freeCount++] = slot;
  }

  private grow(): void {
    const { capacity, size } = this;
    const wider = new ContactTable(capacity * 2);
    const columns = wider as unknown as Record<string, { set(from: ArrayLike<number>): void }>;
    for (const [name, column] of Object.entries(this))
      if (ArrayBuffer.isView(column)) columns[name].set(column as Int32Array);
    Object.assign(this, wider);
    this.size = size;
    this.freeCount = 0;
    this.addFree(capacity, capacity * 2);
  }
}
