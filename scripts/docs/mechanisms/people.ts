import type { Roster } from '../../../scenarios/index.ts';
import type { Chapter, Mechanism } from './mechanism.ts';

const GROUP = 'skillGroups.<id>';

const ROSTERS: Readonly<Record<Roster['kind'], Mechanism>> = {
  curve: {
    title: 'Staffing curve',
    picture: `
      agents
        |       +----+
        |  +----+    +----+          a number per interval; begins again
        |--+              +---       when it is used up
        +--------------------->`,
    what: `A roster of kind \`curve\` gives the number of agents on duty in each interval, times a factor. It names
      nobody: when the number falls, idle agents go at once, and of the others whoever is free first (phone), or those
      with the fewest chats, who take no new ones (chat). When it rises, those about to leave stay first. Agents who
      come turn to whoever waits at that instant, before patiences that end then.`,
    fields: [`${GROUP}.roster = curve`],
    off: 'A group has exactly one kind of roster.',
    assumed: `Agents can be had for single intervals. A requirement looks like that, a roster does not: people work
      shifts.`,
    source: 'Staffing by period: Buist and L’Ecuyer 2005; case C05 of the [validation](../background/validation.md).',
    stories: ['centre/staffing > the number of agents changes'],
  },
  team: {
    title: 'Team with shares on duty',
    picture: `
      headcount 20    hour   0    1    2  ...  9   10   11  ... 23
                      share  1   1   0.2      0.8  0.8  0.6     0.75
                      on duty 20  20   4       16   16   12      15`,
    what: `A roster of kind \`team\` is a head count and the share of it on duty in each clock hour, the same every
      day. Numbers come and go as with a curve, at clock hours.`,
    fields: [`${GROUP}.roster = team`],
    off: 'A group has exactly one kind of roster.',
    assumed: `Shares may ask more hours of a head than one person may work, and the model does not object: the
      [library's event day](../background/assumptions.md#people) does. Use shifts to see who would have to be there.`,
    source: 'The nine-block plan of an event day (0–2 all hands, 2–8 rest in turns ...) is published practice.',
    stories: ['centre/staffing > takes the shrinkage off the agents on duty, rounded to whole people'],
  },
  shifts: {
    title: 'Shifts and breaks',
    picture: `
      person 1   |======== 8 h ====[break]====|
      person 2   |======== 8 h ====[break]====:===|  leaving: finishes its chats
      person 3            |==============[break]=======|
                 0                             8 h        16 h`,
    what: `A roster of kind \`shifts\` names its persons: so many work each shift, every day or on its days, past
      midnight too. At the end of a shift or the start of a break an idle person goes; one who holds contacts takes no
      new ones and finishes those first. The break ends as scheduled, so a long talk eats into it. At one instant those
      whose duty ends go before others come, and those who come then serve whoever waits. All rules of both ways to
      staff a group are told in [people](../background/people.md).`,
    fields: [`${GROUP}.roster = shifts`],
    off: 'A group has exactly one kind of roster.',
    assumed: `Everybody comes and goes on the minute. Breaks do not move with the load, and hours in a break are
      neither worked nor paid.`,
    source: `Shifts and breaks as in Koole, *Call Center Optimization*; finishing what is in hand as in Buist and
      L’Ecuyer 2005.`,
    stories: ['centre/shifts > a shift', 'centre/shifts > a break'],
  },
};

const LEAVING: Mechanism = {
  title: 'Leaving agents',
  picture: `
    on duty --end of duty--> holds nothing? --yes--> away
                                  | no
                                  v
                              LEAVING: takes nothing new, finishes --> away`,
  what: `Agents whose duty has ended finish what they hold. Meanwhile they count as leaving, not as staffed: they stay
    in the denominator of the occupancy and are paid, as overtime where they are the shop's own. On the phone a group
    staffed by number takes nothing new until what it holds fits the agents left.`,
  fields: [],
  off: 'Always on; nobody hangs up at the end of a shift.',
  assumed: `All stay to the end of what they hold, however long. [Work that may be put
    down](#work-put-down-at-the-end-of-duty) is the exception.`,
  source: 'The "ghost agents" of ContactCenters (Buist and L’Ecuyer 2005).',
  stories: [
    'centre/staffing > counts agents who stay beyond their schedule as leaving and busy, not as staffed',
    'centre/shifts > counts the person as leaving until what it holds is done',
    'centre/peopleBalance > whatever happens to the staff',
  ],
};

const SHRINKAGE: Mechanism = {
  title: 'Shrinkage',
  picture: `
    on duty   20  ----- x (1 - 0.15) ----->  at work  17
    shifts:   persons  0 1 2 3 4 5 (6) 7 8 9 ...      every 7th or so is never
                                                     there, always the same`,
  what: `A share of the time on duty is lost to meetings, training and the like. Numbers on duty are multiplied by
    what is left and rounded to whole agents per group and step. In shifts the share is taken as persons, spread evenly
    over those of all shifts and always the same.`,
  fields: [`${GROUP}.shrinkage`],
  off: '0: whoever is on duty works.',
  assumed: `Shrinkage is even over the day; in reality meetings are put where it is quiet. Breaks are extra where
    shifts name them. Lost time is paid.`,
  source: `Shrinkage as a share of the time on duty: Koole, *Call Center Optimization*; the efficiency factor of
    ContactCenters.`,
  stories: [
    'centre/staffing > takes the shrinkage off the agents on duty, rounded to whole people',
    'centre/shifts > shrinkage takes away a share, spread evenly and always the same',
  ],
};

const NO_SHOW: Mechanism = {
  title: 'No-shows',
  picture: `
    day 1   a b c d e f g h        each person, each day: comes or not,
    day 2   a b . d e f g h        by a draw of its own
    day 3   a b c d e . . h        (missing for the whole shift)`,
  what: `Each scheduled agent does not come with a probability, drawn for each agent and each day. In shifts the
    person misses the whole shift, past midnight too; where a curve asks for n agents, those missing are among the first
    n. More persons, shifts or days change nobody else's luck.`,
  fields: [`${GROUP}.noShowProbability`],
  off: '0: everybody comes, and nothing is drawn.',
  assumed: `Absences are independent. A cold wave, or a better offer next door, empties whole teams: that is the
    incident [\`absence\`](#absence-people-are-missing).`,
  source: `Absenteeism as a random number of agents: Whitt, Production and Operations Management 2006. The rate for
    temporary agents is an assumption.`,
  stories: ['centre/peopleNoShows > who does not come'],
};

const TRAINING: Mechanism = {
  title: 'Training and learning',
  picture: `
    efficiency
      1.0 |              +----------    x that of the group
          |         ..-''
    start |....--''
          +--------------+---------->   hours worked in the simulated time
          0     fullEfficiencyAfterHours`,
  what: `New people begin at \`startEfficiency\` and approach 1 evenly with the hours they work; breaks and time at
    home teach nothing. Effort is divided by it whenever a piece of work begins. The days of training before the event
    are a cost only: what they bring is told by the efficiency at the start.`,
  fields: [`${GROUP}.training`],
  off: 'Efficiency is that of the group from the first minute to the last.',
  assumed: `A straight line, the same for all; how start efficiency follows from days of training is yours to say.
    Learning changes the pace, not the resolution.`,
  source: `Learning of agents by experience: Gans and others, IMS Collections 2010; Gans and Zhou, Operations Research
    2002. A survey of 1,800 agents puts the first month at 53 % of the tenured.`,
  stories: ['centre/peopleProficiency > new people'],
};

const FATIGUE: Mechanism = {
  title: 'Fatigue',
  picture: `
    effort x   1.1 |                          +--------
               1.0 |--------------------------+
                   +--------------------------+------->  hours worked that day
                                          afterHours`,
  what: `After so many hours of work on a day, breaks left out, all effort an agent begins takes longer by a factor,
    to the end of the shift and past midnight. What is under way stays as it was.`,
  fields: [`${GROUP}.fatigue`],
  off: 'Nobody tires.',
  assumed: `One step stands for a slope, and a break rests nobody. The library would say +10 % after 8 h; no
    measurement was found.`,
  source: 'An assumption. That people work 11 h and more on the day is reported, its effect on pace is not.',
  stories: ['centre/peopleProficiency > tired people'],
};

const SPREAD: Mechanism = {
  title: 'Spread between agents',
  picture: `
    agent     0     1     2     3     4        gamma, mean 1, given cv:
    effort  x 1.1 x 0.8 x 1.0 x 1.3 x 0.9      for good, on every contact`,
  what: `Each agent has a factor on effort of mean 1, drawn once per simulated run and kept on every contact. The
    factor of a person is the same in scenarios compared, however many others there are.`,
  fields: [`${GROUP}.proficiencySpread`],
  off: 'Agents of a group are alike.',
  assumed: `Slow agents are slow on all types and resolve as well as quick ones. Routing does not look at the factor,
    but the quick are free sooner and so take more.`,
  source: 'Agent heterogeneity in measured service times: Gans, Liu, Mandelbaum, Shen and Ye, IMS Collections 2010.',
  stories: ['centre/peopleProficiency > the spread between agents'],
};

export const PEOPLE_CHAPTER: Chapter = {
  title: 'People',
  mechanisms: [ROSTERS.curve, ROSTERS.team, ROSTERS.shifts, LEAVING, SHRINKAGE, NO_SHOW, TRAINING, FATIGUE, SPREAD],
};
