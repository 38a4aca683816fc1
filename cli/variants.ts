import { basename, extname } from 'node:path';
import { applyPatch, describeChange, type Language, type MergePatch, type Text } from '../scenarios/index.ts';
import type { Context } from './context.ts';
import { CliError, EXIT } from './exit.ts';
import { readTextFile } from './files.ts';
import { isObject, parseObject, parseWithOverrides, requireValid, type ValidScenario } from './input.ts';
import type { Override } from './override.ts';

/** Stands for the base in all results; no variant may take it. */
export const BASE_ID = 'base';

export interface LoadedVariant extends ValidScenario {
  readonly id: string;
  readonly name: Text;
}

/** The variants named on the command line: ids of the base's own, or files that hold a merge patch or a whole scenario. */
export async function loadVariants(
  base: ValidScenario,
  sources: readonly string[],
  overrides: readonly Override[],
  context: Context,
): Promise<LoadedVariant[]> {
  const variants: LoadedVariant[] = [];
  for (const source of sources) {
    const own = base.scenario.variants[source];
    const variant = own ? patched(base, source, own, context) : await fromFile(base, source, overrides, context);
    if (variant.id === BASE_ID) throw new CliError(EXIT.usage, context.messages.variantCalledBase(source));
    if (variants.some(({ id }) => id === variant.id)) {
      throw new CliError(EXIT.usage, context.messages.sameVariantTwice(variant.id));
    }
    variants.push(variant);
  }
  return variants;
}

function patched(
  base: ValidScenario,
  id: string,
  { name, patch }: { name?: Text; patch: MergePatch },
  context: Context,
): LoadedVariant {
  const variant = requireValid(applyPatch(base.input, patch), id, context);
  const change = (language: Language) => describeChange(base.input, variant.input, language);
  return { ...variant, id, name: name ?? { zh: change('zh'), en: change('en') } };
}

async function fromFile(
  base: ValidScenario,
  source: string,
  overrides: readonly Override[],
  context: Context,
): Promise<LoadedVariant> {
  const text = await readTextFile(source, 'json', context);
  if (text === undefined) {
    throw new CliError(EXIT.usage, context.messages.unknownVariant(source, Object.keys(base.scenario.variants)));
  }
  const id = basename(source, extname(source));
  const value = parseObject(text, source, context);
  if ('schemaVersion' in value) {
    const whole = parseWithOverrides(value, source, overrides, context);
    return { ...whole, id, name: whole.scenario.name };
  }
  return { ...patched(base, source, asVariant(value), context), id };
}

/** A file may hold a variant as scenario files do, `{name, patch}`, or the patch alone. */
function asVariant(value: MergePatch): { name?: Text; patch: MergePatch } {
  const isVariant = isObject(value['patch']) && Object.keys(value).every((key) => key === 'name' || key === 'patch');
  return isVariant ? (value as { name?: Text; patch: MergePatch }) : { patch: value };
}
