/** Texts of the command line in English; the type that every other language has to fill. */
export const en = {
  program: 'Simulate a customer-service centre through its peak: waits, service level and agents, with intervals.',
  exitCodes:
    'Exit codes: 0 done, 1 the run failed, 2 wrong usage, 3 invalid scenario or log, 4 a file could not be read or written, 130 interrupted.',
  examples: 'Examples:',
  helpTitles: {} as Readonly<Record<string, string>>,
  help: {
    help: 'show this help',
    version: 'show the version',
    helpCommand: 'show the help of a command',
    lang: 'language of texts: zh or en (default: that of the terminal)',
    scenario: 'a scenario file (JSON), or an id listed by `peakdesk library`',
    run: 'simulate one scenario and show its figures',
    compare: 'simulate a base and its variants on the same days and show what differs',
    variants: 'variants named in the base file, or JSON files: a merge patch or a whole scenario',
    allVariants: 'compare with every variant named in the base file',
    schema: 'print the JSON Schema of scenario files, for editors',
    library: 'list the scenarios that come with Peakdesk',
    libraryShow: 'print a scenario of the library as JSON',
    libraryId: 'id of a scenario of the library',
    figures: 'list every figure with its unit and formula',
    import: 'make a scenario of a real call log, and hold the simulation against what really happened',
    log: 'a delimited call log: one call per row, a header first',
    logFormat: 'JSON file that says which columns mean what (default: found from the header)',
    date: 'a day of the log (yyyy-mm-dd) instead of the average day; repeatable with --backtest (default there: all)',
    interval: 'minutes in which arrivals are counted: 5, 10, 15, 30 or 60 (default: 15)',
    serviceLaw: 'law of service times: best, lognormal, gamma, exponential or empirical (default: best)',
    demand: 'contacts of a day: same-day (what came) or other-weeks (what could be foreseen) (default: same-day)',
    backtest: 'simulate the days of the log and print what happened beside what was simulated',
    backtestReplications: 'simulated days behind each interval of the backtest, 39 to 10000 (default: 200)',
    backtestSeed: 'seed of the backtest (default: backtest)',
    backtestJson: 'print the backtest as JSON',
    seed: 'seed of the random numbers (default: that of the scenario)',
    replications:
      'simulated runs, 2 to 1000000 (default: that of the scenario); with --precision the most allowed (default 10000)',
    precision:
      'run until the half-width of the interval of FIGURE is at most this: 0.01 in the unit of the figure, 5% of its mean; repeatable',
    workers: 'worker threads, 1 to 64 (default: one per processor)',
    set: 'change one field of the scenario before it is run, as in demand.volumeFactor=1.2; repeatable',
    rows: 'rows of the table: total, channels, types, groups or all (default: total)',
    figureIds: 'figures to define in full',
    figuresOption: 'figures of the table: main, all, or ids separated by commas (default: main)',
    intervalTable: 'add a table over the intervals of the day',
    explain: 'add the formula of every figure shown',
    json: 'print all results as JSON',
    csv: 'print all results as CSV',
    out: 'write to this file instead of the terminal',
    quiet: 'no progress and no notes on stderr',
  },

  // --- usage
  usageErrors: [] as readonly (readonly [RegExp, string])[],
  commands: (names: readonly string[]) => `Commands: ${names.join(', ')}.`,
  wholeNumberExpected: (least: number, most: number) => `Expected a whole number from ${least} to ${most}.`,
  seedExpected: 'Expected 1 to 200 characters.',
  precisionExpected: 'Expected FIGURE=HALF-WIDTH, as in serviceLevel=0.01 or averageSpeedOfAnswer=5%.',
  precisionNumber: (text: string) => `"${text}" is not a number above 0.`,
  unknownFigures: (unknown: readonly { id: string; meant: string | null }[]) => {
    const named = unknown.map(({ id, meant }) => `"${id}"${meant === null ? '' : ` (did you mean ${meant}?)`}`);
    return `There is no figure ${named.join(', ')}; \`peakdesk figures\` lists them.`;
  },
  dateExpected: 'Expected a day as in 2026-11-11.',
  onlyWith: (needed: string, options: readonly string[]) => `Only with ${needed}: ${options.join(', ')}.`,
  oneDateOnly: 'Several dates need --backtest; without it give one.',
  overrideExpected: 'Expected path=value, as in demand.volumeFactor=1.2.',
  overrideNowhere: (path: string, part: string) => `--set ${path}: there is no "${part}" to change.`,
  oneOfExpected: (choices: readonly string[]) => `Expected one of: ${choices.join(', ')}.`,
  noVariants: 'Name at least one variant, or use --all-variants.',
  unknownVariant: (name: string, known: readonly string[]) =>
    `"${name}" is neither a file nor a variant of the base. ${known.length > 0 ? `Its variants: ${known.join(', ')}.` : 'The base has no variants.'}`,
  sameVariantTwice: (id: string) => `Variant "${id}" was given twice.`,
  variantCalledBase: (source: string) =>
    `"${source}": a variant cannot be called "base", which stands for the scenario it is compared with. Rename it.`,

  // --- files
  unknownScenario: (name: string, known: readonly string[]) =>
    `"${name}" is neither a file nor a scenario of the library. In the library: ${known.join(', ')}.`,
  cannotRead: (path: string, reason: string) => `${path} could not be read: ${reason}`,
  notText: (path: string) => `${path} is not UTF-8 text.`,
  notAnObject: (path: string) => `${path} must hold a JSON object.`,
  noSuchFile: (path: string) => `There is no file ${path}.`,
  invalidFile: (name: string, count: number) =>
    count === 1 ? `${name} has a problem:` : `${name} has ${count} problems:`,
  cannotWrite: (path: string, reason: string) => `${path} could not be written: ${reason}`,
  outIsInput: (path: string) => `${path} is read by this command and would be lost; --out needs another name.`,
  fileIsFolder: (path: string) => `${path} is a folder; --out needs the name of a file.`,
  written: (path: string) => `Written to ${path}.`,

  // --- run
  progress: 'Simulating',
  replicationsFailed: (scenario: string, first: number, last: number, reason: string) =>
    `Replications ${first} to ${last} of "${scenario}" failed: ${reason}`,
  scenarioRefused: (scenario: string, reason: string) => `"${scenario}" cannot be run: ${reason}`,
  unexpected: (reason: string) => `The run failed: ${reason}`,
  notPrecise: (replications: number) =>
    `The precision asked for was not reached with ${replications} runs, the most allowed.`,
  nothingToBePrecise: (figure: string, replications: number) =>
    `"${figure}" has no value in any of ${replications} runs of a scenario, so its precision was not waited for.`,
  noIntervalWaits:
    'Quantiles of the wait are not reported by interval: the scenario has too many intervals and channels to keep them.',
  interrupted: 'Interrupted. Nothing was written.',

  // --- tables
  summaryLine: (replications: number, seed: string, confidence: string) =>
    `${replications} simulated runs, seed ${seed}, ${confidence} confidence intervals`,
  pairedLine: 'All scenarios met the same customers; differences are variant minus base on the same runs.',
  figure: 'Figure',
  id: 'Id',
  name: 'Name',
  unit: 'Unit',
  formula: 'Formula',
  better: 'Better',
  value: 'Value',
  noValues: 'None of the figures asked for has a value here.',
  interval: (confidence: string) => `${confidence} interval`,
  base: 'Base',
  variant: 'Variant',
  variants: 'Variants',
  runs: 'Runs',
  colon: ': ',
  difference: 'Difference',
  betterRuns: 'Better runs',
  verdict: 'Verdict',
  verdicts: {
    better: 'better',
    worse: 'worse',
    unclear: 'no clear difference',
    neutral: '',
    same: 'the same',
  },
  directions: { higher: 'higher', lower: 'lower', none: '' },
  units: {
    count: 'per run',
    share: 'share',
    seconds: 'seconds',
    agents: 'agents',
    contacts: 'contacts',
    money: 'money',
  },
  rowKinds: {
    total: 'Total',
    channel: 'Channel',
    contactType: 'Contact type',
    vip: 'Customers',
    skillGroup: 'Skill group',
  },
  vipNames: { vip: 'VIP', regular: 'regular' },
  targets: 'Targets',
  targetShare: 'Runs that meet it',
  allTargets: 'all targets at once',
  atLeast: 'at least',
  atMost: 'at most',
  from: 'From',
  seconds: (text: string) => `${text} s`,
  points: (text: string) => `${text} pp`,
};

export type Messages = typeof en;
