import type { ContactType, Distribution } from '../../../scenarios/index.ts';
import { compileLaw } from '../../distributions/index.ts';
import type { Law } from '../../distributions/law.ts';
import { type Model, SERVICE_KINDS } from '../model.ts';
import { HOUR } from '../units.ts';

type Columns = Pick<
  Model,
  | 'typeService'
  | 'effort'
  | 'wrapUp'
  | 'rounds'
  | 'think'
  | 'autoCloseSeconds'
  | 'goodbyeShare'
  | 'deadlineSeconds'
  | 'putDown'
  | 'preemptible'
>;
type Service = ContactType['service'];

/** How contacts of each type are served, and how long that takes. */
export function compileService(types: readonly ContactType[]): Columns {
  const services = types.map((type) => type.service);
  const rounds = services.map((service) => (service.kind === 'chatRounds' ? service : undefined));
  const deferred = services.map((service) => (service.kind === 'deferred' ? service : undefined));
  return {
    typeService: Int32Array.from(services, ({ kind }) => SERVICE_KINDS.indexOf(kind)),
    effort: services.map((service) => compileLaw(effortOf(service))),
    wrapUp: services.map((service) => lawOrNull(service.kind === 'voice' ? service.wrapUpSeconds : undefined)),
    rounds: rounds.map((service) => lawOrNull(service?.rounds)),
    think: rounds.map((service) => lawOrNull(service?.thinkSeconds)),
    autoCloseSeconds: Float64Array.from(rounds, (service) => service?.autoCloseSeconds ?? Infinity),
    goodbyeShare: Float64Array.from(rounds, (service) => service?.goodbyeShare ?? 1),
    deadlineSeconds: Float64Array.from(deferred, (service) => (service?.deadlineHours ?? Infinity) * HOUR),
    putDown: Uint8Array.from(deferred, (service) => (service?.atShiftEnd === 'putDown' ? 1 : 0)),
    preemptible: Uint8Array.from(deferred, (service) => (service?.preemptible ? 1 : 0)),
  };
}

function effortOf(service: Service): Distribution {
  switch (service.kind) {
    case 'voice':
      return service.talkSeconds;
    case 'chatShared':
      return service.workSeconds;
    case 'chatRounds':
      return service.roundEffortSeconds;
    case 'deferred':
      return service.effortSeconds;
  }
}

export function lawOrNull(distribution: Distribution | undefined): Law | null {
  return distribution === undefined ? null : compileLaw(distribution);
}
