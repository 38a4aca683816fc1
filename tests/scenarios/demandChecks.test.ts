import { describe, expect, it } from 'vitest';
import type { MergePatch } from '../../scenarios/index.ts';
import { expectProblem, problemsWith } from './smallScenario.ts';

const EVEN = Array<number>(24).fill(1);
const presale = (source: object): MergePatch => ({ contactTypes: { presale: { demand: [source] } } });
const pulse = (at: string, fields: object = {}): MergePatch =>
  presale({ kind: 'pulse', name: 'x', at, contacts: 9, riseMinutes: 1, decayMinutes: 5, ...fields });
const orders = (fields: object): MergePatch =>
  presale({
    kind: 'orders',
    ordersPerDay: 100,
    hourlyWeights: EVEN,
    contactsPerOrder: 0.1,
    lagHours: { kind: 'constant', value: 24 },
    ...fields,
  });
const incident = (fields: object): MergePatch => ({
  incidents: [{ name: 'x', at: '2026-11-11T10:00', minutes: 60, ...fields }],
});
const surge = (fields: object = {}): MergePatch =>
  incident({ kind: 'surge', contactTypes: ['presale'], factor: 2, ...fields });

describe('demand is refused when', () => {
  it.each<[string, MergePatch, string, string]>([
    [
      'a surge names a contact type that does not exist',
      surge({ contactTypes: ['presale', 'faxes'] }),
      'incidents[0].contactTypes[1]：没有名为 "faxes" 的咨询类型。现有：presale、calls。',
      'incidents[0].contactTypes[1]: there is no contact type "faxes". Known: presale, calls.',
    ],
    [
      'a surge names a contact type twice',
      surge({ contactTypes: ['presale', 'presale'] }),
      'incidents[0].contactTypes[1]：咨询类型 "presale" 在同一张表里出现了两次，请删去一个。',
      'incidents[0].contactTypes[1]: contact type "presale" stands twice in the same list; remove one.',
    ],
    [
      'an incident is over before the run begins',
      surge({ at: '2026-11-10T22:00' }),
      'incidents[0].at："2026-11-10T22:00" 不在模拟时间之内（2026-11-11T00:00 至 2026-11-12T00:00）。',
      'incidents[0].at: "2026-11-10T22:00" is outside the simulated time (2026-11-11T00:00 to 2026-11-12T00:00).',
    ],
    [
      'an incident is on no existing day',
      surge({ at: '2026-11-31T22:00' }),
      'incidents[0].at："2026-11-31T22:00" 不是存在的日期和时间，应类似 2026-11-11T00:00。',
      'incidents[0].at: "2026-11-31T22:00" is no existing date and time; write it like 2026-11-11T00:00.',
    ],
    [
      'parcels are late and no contact type is about logistics',
      incident({ kind: 'logisticsDelay', delayHours: 24, contactFactor: 2 }),
      'incidents[0]："logisticsDelay" 只影响原因（reason）为 logistics 的咨询类型，场景里没有这样的类型。请给相应类型填上原因，或删去这个事件。',
      'incidents[0]: "logisticsDelay" acts on contact types with reason logistics, and there is none. Set the reason of a type, or remove the incident.',
    ],
    [
      'a pulse comes after the run',
      pulse('2027-11-11T00:05'),
      'contactTypes.presale.demand[0].at："2027-11-11T00:05" 不在模拟时间之内（2026-11-11T00:00 至 2026-11-12T00:00）。',
      'contactTypes.presale.demand[0].at: "2027-11-11T00:05" is outside the simulated time (2026-11-11T00:00 to 2026-11-12T00:00).',
    ],
    [
      'orders have no hour',
      orders({ hourlyWeights: Array<number>(24).fill(0) }),
      'contactTypes.presale.demand[0].hourlyWeights：全部是 0，至少要有一项大于 0。',
      'contactTypes.presale.demand[0].hourlyWeights: all are 0; at least one must be above 0.',
    ],
    [
      'orders lead to a billion contacts',
      orders({ ordersPerDay: 5e8, contactsPerOrder: 2 }),
      'contactTypes：整个模拟期约有 10 亿 个咨询，最多 2 亿 个。请检查每日咨询量、倍数和 volumeFactor。',
      'contactTypes: about 1 billion contacts are expected over the whole run; at most 200 million can be simulated. Check contacts per day, multipliers and volumeFactor.',
    ],
  ])('%s', (_, patch, inChinese, inEnglish) => expectProblem(patch, inChinese, inEnglish));
});

describe('demand is fine when', () => {
  it.each<[string, MergePatch]>([
    ['an incident lasts into the run', surge({ at: '2026-11-10T23:30' })],
    [
      'parcels late from the day before come in the run',
      {
        ...incident({ kind: 'logisticsDelay', at: '2026-11-10T10:00', delayHours: 24, contactFactor: 2 }),
        contactTypes: { calls: { reason: 'logistics' } },
      },
    ],
    [
      'a product fault meets a type about returns',
      {
        ...incident({ kind: 'productFault', contactFactor: 3, detectedAfterMinutes: 30 }),
        contactTypes: { calls: { reason: 'return' } },
      },
    ],
    ['a pulse of the evening before still fades', pulse('2026-11-10T23:30')],
    ['orders follow, with days before', orders({ daysBefore: [6, 3] })],
    ['periods inside the day differ', { demand: { busyness: { period: { cv: 0.2, minutes: 15 } } } }],
    ['customers help themselves', { contactTypes: { presale: { selfService: { share: 0.2 } } } }],
  ])('%s', (_, patch) => {
    expect(problemsWith(patch)).toEqual([]);
  });
});
