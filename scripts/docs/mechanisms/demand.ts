import type { DemandSource } from '../../../scenarios/index.ts';
import type { Chapter, Mechanism } from './mechanism.ts';

const DEMAND = 'contactTypes.<id>.demand[]';

const SOURCES: Readonly<Record<DemandSource['kind'], Mechanism>> = {
  profile: {
    title: 'Daily profile',
    picture: `
      contacts
      an hour            +--+
         |       +--+    |  |           a level for each clock hour:
         |  +----+  +----+  +---+       contacts per day x factor of the day
         |--+                   +--     x weight of the hour / sum of weights
         +-------------------------->
         0      6      12     18   24 h`,
    what: `A source of kind \`profile\` spreads the contacts of an ordinary day over the clock hours by weights, and
      multiplies each calendar day by a factor of its own. The last factor holds for every day after it, and so does the
      last set of weights. Inside an hour the rate is even, launch hours aside.`,
    fields: [`${DEMAND} = profile.contactsPerDay, profile.dayMultipliers, profile.hourlyWeights`],
    off: 'A type may do without; `demand: []` means no first contacts at all, as for back-office work.',
    assumed: `The shape of a day is known and the same for every simulated day, the [busyness](#busyness) aside.
      Contact curves of Chinese shops are not published; those of the library are fitted to turnover, visits and roster
      practice.`,
    source: `Visits by hour in the week of Double Eleven 2012 and turnover by minute in 2019, as told under
      [assumptions](../background/assumptions.md#demand).`,
    stories: [
      'centre/arrivals > follow the clock of a day that does not start at midnight',
      'centre/demandSources > the sources of a type > add up',
    ],
  },
  series: {
    title: 'Counts by interval',
    picture: `
      counts  300      450      900
                              +------+     a level for each interval,
                       +------+      |     from the start of the scenario
              +--------+             |
              |                      |     after the last count: nothing
              +----------------------+----------->`,
    what: `A source of kind \`series\` takes counts as they were recorded or forecast, one per interval from the start
      of the scenario, times a growth factor. Inside an interval the rate is even. Counts are expectations: the
      simulated number of an interval still varies by chance.`,
    fields: [`${DEMAND} = series`],
    off: 'No such source.',
    assumed: `Even within an interval: counts by the hour hide the first ten minutes after a launch. Customers who
      came back are already in a recorded series; with [retry](#retry) on they would be counted twice.`,
    source: `Brown et al., JASA 2005, treat a call log in this way; [the import](../guides/import.md) writes such a
      series.`,
    stories: [
      'centre/demandSources > counts by interval > that cut a step are averaged by area: no contact is lost',
      'import/roundTrip',
    ],
  },
  orders: {
    title: 'Contacts that follow from orders',
    picture: `
      one order:   t o---------- lag, a law of its own ---------->x contact

      orders       |##
                   |###______________
      contacts     |           ..::###::...          x contacts per order
                   +--------------------------------> days`,
    what: `A source of kind \`orders\` has a rate of orders, shaped like a profile, and each order leads to so many
      contacts on average after a random lag: minutes for a changed address, days for a parcel, a week for a return. The
      rate of contacts is the order rate convolved with the law of the lag, minute by minute, once before the
      simulation. One stream of orders thus drives both the evening and the days after it. Orders before the first
      midnight are unknown unless \`daysBefore\` gives their days, so the second week can be simulated alone.`,
    fields: [`${DEMAND} = orders`],
    off: 'No such source: contacts do not depend on orders.',
    assumed: `Lags of different contacts are independent, so the contacts are still a Poisson process. In reality all
      parcels of one warehouse may be late together: that is the incident
      [\`logisticsDelay\`](#logisticsdelay-parcels-come-later).`,
    source: `A Poisson process displaced by independent lags is Poisson (Kingman, *Poisson Processes*, 1993; for
      queues Eick, Massey and Whitt, Management Science 1993). That tracking complaints peaked five days after the sale
      of 2021 is a finding of the China Consumers Association.`,
    stories: [
      'centre/demandOrders > contacts that follow from orders > come after a constant lag, each as the orders were',
      'centre/demandOrders > orders of earlier days > make a day simulated alone the same as at the end of all the days',
    ],
  },
  pulse: {
    title: 'A surge with a name',
    picture: `
      rate
       |        /\\  peak = contacts / (rise / 2 + decay)
       |       /  \\
       |      /    '.
       |     /       '--.._____
       +----+----+---------------->
            at   at + rise`,
    what: `A source of kind \`pulse\` adds a surge: a straight rise to a peak, then an exponential decay that falls to
      37 % in each \`decayMinutes\`. It brings the number of contacts given, over all time; what lies outside the
      simulated time is not moved into it.`,
    fields: [`${DEMAND} = pulse`],
    off: 'No such source.',
    assumed: `The cause (a voucher that fails at 00:05) strikes every simulated day at the same moment with the same
      size; only the Poisson chance and the busyness differ.`,
    source: 'An assumption of form: the least that has a start, a size, a rise and a decay.',
    stories: ['centre/demandSources > a pulse > rises in a straight line to its peak and decays exponentially'],
  },
};

const LAUNCH: Mechanism = {
  title: 'Launch hours',
  picture: `
    rate
     |####                        35 %  of the hour's contacts in minutes  0-10
     |####
     |####+---+                   20 %                                    10-20
     |####|   +-------------+     45 %                                    20-60
     +----+---+-------------+-->
    20:00                 21:00`,
  what: `In the hours named, a profile (of contacts or of orders) gives the first ten minutes and the ten after them
    shares of their own; the rest is even over the last forty. The number of contacts of the hour stays the same. Launch
    hours apply on every day of the horizon.`,
  fields: [`${DEMAND} = profile.launchShape, orders.launchShape`],
  off: 'Every hour is even.',
  assumed: `Three levels stand for a curve. 17 % in the first ten minutes is an even hour, 48 % would be as steep as
    the turnover of 2019; the library's 30 to 35 % lies between, as paying needs no chat.`,
  source: `Cumulative turnover of 11 November 2019 (10 billion in 96 s, 50 billion in 12:49, 100 billion in 63:59);
    JD's bot answered 2.34 million contacts in the ten minutes after 20:00 on 17 June 2022.`,
  stories: ['centre/arrivals > bunch inside a launch hour as the shape says, and add up to the same hour'],
};

const THINNED: Mechanism = {
  title: 'Volume and self-service',
  picture: `
    all sources --> x volumeFactor --> x (1 - selfService share) --> arrive
                                              |
                                              +--> help themselves: no contact`,
  what: `All sources of all types are multiplied by one volume factor. Of each type a share is then taken out before
    it ever becomes a contact: customers who look their order up, or were told in time.`,
  fields: ['demand.volumeFactor', 'contactTypes.<id>.selfService'],
  off: 'Factor 1, share 0.',
  assumed: `Whoever helps himself is like any other customer and never comes back, and looking up costs nothing. A
    self-service that fails is better told as a bot with false containment.`,
  source: 'An arithmetic of the scenario; the share is for the user to know.',
  stories: [
    'centre/demandSources > the sources of a type > are all multiplied by the volume factor, and thinned by those who help themselves',
  ],
};

const ARRIVALS: Mechanism = {
  title: 'Arrivals by inversion',
  picture: `
    drawn, one a contact:   |---e1---|-e2-|------e3------|     mean 1
                                     |    |              |
    contacts expected so far --------1----2--------------3-->
                                     |    |              |     inverse
    clock                   ---------x-x------------x------->  (busy: closer)`,
  what: `First contacts of a type are a Poisson process whose rate follows the sum of its sources. The gaps of a
    process of rate 1 are drawn and spent along the cumulative rate, so contact *n* of a type uses the same draw under
    every rate curve. The rate is constant on steps, a minute at the shortest unless counts come in shorter intervals; a
    change inside a step is averaged by area.`,
  fields: [],
  off: 'Always on; tests and the replay of a log put given moments in its place.',
  assumed: `Customers decide independently of each other, given the rate. A campaign message sent to a million phones
    at once is a pulse.`,
  source: `Inversion of the cumulative rate: Leemis, Management Science 1991; also in ContactCenters (Buist and
    L’Ecuyer 2005).`,
  stories: [
    'centre/arrivals > are the same draws under every rate: at double volume customer n comes at half the cumulated rate',
    'centre/arrivals > of a Poisson day vary as much as their mean',
  ],
};

const BUSYNESS: Mechanism = {
  title: 'Busyness',
  picture: `
    replication 1  |== day 1: x 1.12 ==|== day 2: x 0.87 ==|
    replication 2  |== day 1: x 0.95 ==|== day 2: x 1.31 ==|     mean 1, given cv
    and inside a day, if asked:  |x1.1|x0.9|x1.0| ...           one a period

    type k:  z = sqrt(c) x common + sqrt(1 - c) x own --> gamma factor`,
  what: `The rate of each calendar day is multiplied by a gamma factor with mean 1: on some days the whole shop is
    busier than forecast. \`correlation\` 1 gives all types the same factor, 0 each its own. With \`period\` every
    period inside the day has a further factor; periods begin anew at each midnight. Counts then vary by mean + (mean x
    cv)^2 instead of the mean.`,
  fields: ['demand.busyness'],
  off: 'cv 0: days differ by Poisson chance only, which flatters every plan.',
  assumed: `Gamma, the same cv for all types and days, days independent of each other. The correlation is that of
    normal scores, not of the factors. Customers who come back are not multiplied again.`,
  source: `Random busyness: Whitt, Operations Research Letters 1999, and Avramidis, Deslauriers and L'Ecuyer,
    Management Science 2004; a normal copula as Channouf and L'Ecuyer (ITOR 2012) use between periods. Real counts vary
    more than Poisson: Brown et al., JASA 2005.`,
  stories: [
    'centre/arrivals > of busy and quiet days keep the mean, and the variance adds (mean x cv)^2',
    'centre/demandBusyness > busyness of periods inside the day',
  ],
};

export const DEMAND_CHAPTER: Chapter = {
  title: 'Customers come',
  mechanisms: [SOURCES.profile, LAUNCH, SOURCES.series, SOURCES.orders, SOURCES.pulse, THINNED, ARRIVALS, BUSYNESS],
};
