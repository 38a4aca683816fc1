import { applyLevers, describeChange, diffPatch, loadLibrary, mergePatch } from '../../scenarios/index.ts';
import type { LeverValues, MergePatch, ScenarioInput, Text } from '../../scenarios/index.ts';

/** A way to run the day: a change to the base scenario, and the levers moved on top of it. */
export interface Plan {
  readonly patch: MergePatch;
  readonly levers: LeverValues;
  /** Its id and name in the scenario file; null when it is named by what it changes. */
  readonly own: { readonly id: string; readonly name: Text } | null;
}

export const VARIANT_IDS = ['A', 'B', 'C', 'D'] as const;
export type VariantId = (typeof VARIANT_IDS)[number];
export type ColumnId = 'base' | 'draft' | VariantId;

export interface Variant extends Plan {
  /** A letter, kept for as long as the variant lives. */
  readonly id: VariantId;
}

/** What the user works on. All of it is plain data, so that it survives a reload. */
export interface Workspace {
  /** Library id the base was opened from; null for a file of the user's own. */
  readonly source: string | null;
  readonly base: ScenarioInput;
  /** The plan the levers show. */
  readonly draft: Plan;
  readonly variants: readonly Variant[];
  /** Days simulated of each scenario. */
  readonly days: number;
}

/** One scenario of the comparison. */
export interface Column {
  readonly id: ColumnId;
  /** Index of its colour. */
  readonly colour: number;
  /** What it is called in files of results: its id in the scenario file where it has one. */
  readonly fileId: string;
  readonly name: Text;
  readonly input: ScenarioInput;
  /** The same key means the same scenario. */
  readonly key: string;
}

const AS_BASE: Plan = { patch: {}, levers: {}, own: null };

/** @param days replications asked for by the scenario */
export const openWorkspace = (source: string | null, base: ScenarioInput, days: number): Workspace => ({
  source,
  base,
  draft: AS_BASE,
  variants: [],
  days,
});

/** The scenario of a plan, without the variants its file brings. */
export const planInput = (base: ScenarioInput, plan: Plan): ScenarioInput =>
  applyLevers(mergePatch(mergePatch(base, plan.patch), { variants: null }), plan.levers);

/** The variants that the scenario file brings. */
const broughtPlans = ({ variants = {} }: ScenarioInput): (Plan & { readonly own: object })[] =>
  Object.entries(variants).map(([id, { name, patch }]) => ({ patch, levers: {}, own: { id, name } }));

/** Plans with the same key are the same scenario. */
const planKey = (base: ScenarioInput, plan: Plan): string => JSON.stringify(planInput(base, plan));

function planName(base: ScenarioInput, plan: Plan): Text {
  if (plan.own !== null) return plan.own.name;
  const [from, to] = [planInput(base, AS_BASE), planInput(base, plan)];
  return { zh: describeChange(from, to, 'zh'), en: describeChange(from, to, 'en') };
}

/** Columns made before, by their plan: merging and naming the same plan again on every look would cost a lever its smoothness. */
const made = new WeakMap<Plan, { readonly base: ScenarioInput; readonly column: Column }>();

function column(base: ScenarioInput, id: ColumnId, colour: number, plan: Plan): Column {
  const known = made.get(plan);
  if (known?.base === base && known.column.id === id) return known.column;
  const input = planInput(base, plan);
  const name = id === 'base' ? base.name : planName(base, plan);
  const fresh = { id, colour, fileId: fileId(id, plan), name, input, key: JSON.stringify(input) };
  made.set(plan, { base, column: fresh });
  return fresh;
}

const COLUMN_IDS: readonly string[] = ['base', 'draft', ...VARIANT_IDS];

/** Columns have letters, files keep the scenario's own ids, as the terminal does, where no letter is meant by them. */
const fileId = (id: ColumnId, { own }: Plan): string => (own === null || COLUMN_IDS.includes(own.id) ? id : own.id);

const baseColumn = ({ base }: Workspace): Column => column(base, 'base', 0, AS_BASE);
const draftColumn = ({ base, draft }: Workspace): Column =>
  draft === AS_BASE ? column(base, 'base', 0, AS_BASE) : column(base, 'draft', 1, draft);
const variantColumn = (base: ScenarioInput, variant: Variant): Column =>
  column(base, variant.id, 2 + VARIANT_IDS.indexOf(variant.id), variant);

/** The base as a scenario to run. */
export const baseInput = (w: Workspace): ScenarioInput => baseColumn(w).input;

/** The scenario that the levers show. */
export const draftInput = (w: Workspace): ScenarioInput => draftColumn(w).input;

/** Base, the draft where it differs from all others, and the variants. */
export function columnsOf(w: Workspace): Column[] {
  const kept = [baseColumn(w), ...w.variants.map((variant) => variantColumn(w.base, variant))];
  const draft = draftColumn(w);
  return kept.some((other) => other.key === draft.key) ? kept : [kept[0], draft, ...kept.slice(1)];
}

/** Whether more is there than the library or a file would give again. */
export const isWorkedOn = (w: Workspace): boolean =>
  w.source === null || columnsOf(w).length > 1 || JSON.stringify(w.base) !== JSON.stringify(loadLibrary(w.source));

/**
 * The scenario file of all that is compared: the base, with the variants it brings and a variant for each other column.
 */
export function scenarioFile(w: Workspace): ScenarioInput {
  const base = baseInput(w);
  const variants = { ...w.base.variants };
  const brought = broughtPlans(w.base).map((plan) => planKey(w.base, plan));
  for (const { id, fileId: wanted, name, input, key } of columnsOf(w)) {
    if (id === 'base' || brought.includes(key)) continue;
    let free = wanted;
    for (let n = 2; free in variants; n++) free = `${wanted}${n}`;
    variants[free] = { name, patch: diffPatch(base, input) };
  }
  return Object.keys(variants).length === 0 ? base : { ...base, variants };
}

/** Id of the column whose scenario the levers show. */
export function columnInHand(w: Workspace): ColumnId {
  const { key } = draftColumn(w);
  return columnsOf(w).find((c) => c.key === key)?.id ?? 'draft';
}

/** Moves a lever of the draft, to any value that the scenario allows. */
export const setLever = (w: Workspace, lever: string, value: number): Workspace => ({
  ...w,
  draft: { ...w.draft, levers: { ...w.draft.levers, [lever]: value }, own: null },
});

export const resetDraft = (w: Workspace): Workspace => ({ ...w, draft: AS_BASE });

/** The plan in hand becomes the base; variants keep their changes, now on top of it. */
export function makeBase(w: Workspace): Workspace {
  const base = { ...draftInput(w), ...(w.base.variants && { variants: w.base.variants }) };
  return { ...w, source: null, base, draft: AS_BASE };
}

/** Keeps a plan as a variant under the first free letter; unchanged when all are taken, or one shows the same scenario. */
export function addVariant(w: Workspace, { patch, levers, own }: Plan = w.draft): Workspace {
  const id = VARIANT_IDS.find((letter) => !w.variants.some((v) => v.id === letter));
  const key = planKey(w.base, { patch, levers, own });
  const isShown = [baseColumn(w), ...w.variants.map((v) => variantColumn(w.base, v))].some((c) => c.key === key);
  return id === undefined || isShown ? w : { ...w, variants: [...w.variants, { id, patch, levers, own }] };
}

/** The variants that the scenario file brings and that are not shown yet. */
export function libraryPlans({ base, variants }: Pick<Workspace, 'base' | 'variants'>) {
  const shown = variants.map((variant) => variantColumn(base, variant).key);
  return broughtPlans(base).filter((plan) => !shown.includes(planKey(base, plan)));
}

export const removeVariant = (w: Workspace, id: VariantId): Workspace => ({
  ...w,
  variants: w.variants.filter((v) => v.id !== id),
});

/** Shows a variant's plan, or the base, on the levers, to go on from there. */
export function continueFrom(w: Workspace, id: ColumnId): Workspace {
  const plan = w.variants.find((v) => v.id === id);
  return { ...w, draft: plan ? { patch: plan.patch, levers: plan.levers, own: plan.own } : AS_BASE };
}

/** T of a channel: the longest wait that counts as answered in time. */
export const setThreshold = (w: Workspace, channel: string, seconds: number): Workspace => ({
  ...w,
  base: mergePatch(w.base, { channels: { [channel]: { serviceLevelThresholdSeconds: seconds } } }),
});

/** Channels whose contacts wait for an answer: messages and tickets have deadlines of their own instead. */
export function liveChannels({ channels, contactTypes }: ScenarioInput): string[] {
  const live = Object.values(contactTypes).filter(({ service }) => service.kind !== 'deferred');
  return Object.keys(channels).filter((id) => live.some(({ channel }) => channel === id));
}

export type Target = NonNullable<NonNullable<ScenarioInput['targets']>['list']>[number];
export const targetsOf = (base: ScenarioInput): readonly Target[] => base.targets?.list ?? [];
const isServiceLevelOf =
  (channel: string) =>
  (target: Target): boolean =>
    target.figure === 'serviceLevel' && target.channel === channel && target.contactType === undefined;

/** The share that the scenario wants answered in time on a channel; null where it sets none. */
export const targetShare = (base: ScenarioInput, channel: string): number | null =>
  targetsOf(base).find(isServiceLevelOf(channel))?.atLeast ?? null;

/** Changes the share wanted on a channel, or begins to want one. */
export function setTargetShare(w: Workspace, channel: string, share: number): Workspace {
  const others = targetsOf(w.base).filter((target) => !isServiceLevelOf(channel)(target));
  const list = [...others, { figure: 'serviceLevel', channel, atLeast: share }];
  return { ...w, base: mergePatch(w.base, { targets: { list } }) };
}
