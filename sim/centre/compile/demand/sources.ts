import type { DemandSource } from '../../../../scenarios/index.ts';
import { orders } from './orders.ts';
import { profile } from './profile.ts';
import { pulse } from './pulse.ts';
import { series } from './series.ts';
import type { SourceKind, SourceOf } from './source.ts';

const REGISTRY: { readonly [K in DemandSource['kind']]: SourceKind<SourceOf<K>> } = { profile, series, orders, pulse };

export function kindOf(source: DemandSource): SourceKind<DemandSource> {
  return REGISTRY[source.kind] as SourceKind<DemandSource>;
}
