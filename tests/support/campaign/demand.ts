import type { ScenarioInput } from '../../../scenarios/index.ts';
import { ELEVENTH_OF_NOVEMBER, type Stretch } from './days.ts';

type Source = ScenarioInput['contactTypes'][string]['demand'][number];

/** The demand of the library's shop, of each type as many contacts on an ordinary day as there, from sources of every kind. */
export class CampaignDemand {
  private readonly shape;

  constructor(
    private readonly library: ScenarioInput,
    private readonly stretch: Stretch,
  ) {
    this.shape = {
      dayMultipliers: stretch.multipliers,
      hourlyWeights: stretch.hourlyWeights,
      launchShape: { hours: [0, 20], firstTenMinutesShare: 0.35, nextTenMinutesShare: 0.2 },
    };
  }

  profile(type: string, share = 1): Source[] {
    return [{ kind: 'profile', contactsPerDay: share * this.perDay(type), ...this.shape }];
  }

  /** Half of them come by themselves, half are led to by orders some days before. */
  fromOrders(type: string, fromDays: number, toDays: number): Source[] {
    const lagHours = { kind: 'uniform' as const, min: 24 * fromDays, max: 24 * toDays };
    const ordersPerDay = 2 * this.perDay(type);
    return [
      ...this.profile(type, 0.5),
      { kind: 'orders', ordersPerDay, contactsPerOrder: 0.25, lagHours, ...this.shape },
    ];
  }

  /** As counts by the hour. */
  counted(type: string): Source[] {
    const { dayMultipliers, hourlyWeights } = this.shape;
    const counts = hourlyWeights.flatMap((weights, day) =>
      weights.map((percent) => (this.perDay(type) * dayMultipliers[day] * percent) / 100),
    );
    return [{ kind: 'series', intervalMinutes: 60, counts }];
  }

  /** A voucher that cannot be redeemed, five minutes after the opening on 11 November. */
  voucherFault(): Source[] {
    if (!this.stretch.has(ELEVENTH_OF_NOVEMBER)) return [];
    const at = this.stretch.at(ELEVENTH_OF_NOVEMBER, '00:05');
    return [{ kind: 'pulse', name: 'Voucher fault', at, contacts: 1500, riseMinutes: 3, decayMinutes: 15 }];
  }

  private perDay(type: string): number {
    const [source] = this.library.contactTypes[type].demand;
    if (source.kind !== 'profile') throw new Error('the shop of the library has profiles');
    return source.contactsPerDay;
  }
}
