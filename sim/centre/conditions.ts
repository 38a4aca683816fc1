import type { Model } from './model.ts';

/** What incidents and the emergency plan change while the simulation runs; as it stands here when nothing happens. */
export class Conditions {
  /** Most bot sessions at once. */
  botSessionLimit: number;
  /** Factor on all effort begun now. */
  effortFactor = 1;
  /** A chat silent for longer closes, whatever its type says. */
  autoCloseSeconds = Infinity;
  /** By channel: new contacts cannot get in. */
  readonly channelDown: Uint8Array;
  /** By channel: new contacts become messages. */
  readonly messagesOnly: Uint8Array;

  constructor(model: Model) {
    this.botSessionLimit = model.botSessionLimit;
    this.channelDown = new Uint8Array(model.channelIds.length);
    this.messagesOnly = new Uint8Array(model.channelIds.length);
  }
}
