import { describe, expect, it } from 'vitest';
import { phoneType, scenario, team } from '../support/scenarios.ts';
import { figuresOf } from './support.ts';

const constant = (value: number) => ({ kind: 'constant' as const, value });

describe('resolution', () => {
  it('of a ticket counts for the contact type that opened it, over the whole chain', () => {
    const source = scenario({
      contactTypes: {
        call: phoneType(100, {
          afterService: {
            ticket: {
              probability: 1,
              stages: [{ contactType: 'office', outsideDelayHours: constant(0.25), deadlineHours: 1 }],
            },
          },
        }),
        office: {
          ...phoneType(1, { route: [{ skillGroup: 'office' }] }),
          service: { kind: 'deferred', effortSeconds: constant(300), deadlineHours: 1 },
        },
      },
      skillGroups: { team: team(1, ['call']), office: team(1, ['office'], { resolutionProbability: 0.5 }) },
    });
    const figure = figuresOf(source, [[10], []]);
    expect(figure('ticketShare')).toBe(1);
    expect([figure('resolvedCount'), figure('resolvedCount', 'contactType:call')]).toEqual([1, 1]);
    expect(figure('resolvedCount', 'contactType:office')).toBe(0);
    expect(figure('resolutionTime')).toBe(100 + 900 + 300);
    expect(figure('firstContactResolution')).toBe(0);
    expect(figure('deadlineMet', 'contactType:office')).toBe(1);
    expect(figure('deadlineMet')).toBeNaN();
  });

  it('over repeats runs from the first arrival to the service that closes the matter', () => {
    const source = scenario({
      contactTypes: {
        call: phoneType(100, {
          route: [{ skillGroup: 'novice' }, { skillGroup: 'expert' }],
          afterService: { repeat: { probabilityWhenUnresolved: 1, lagSeconds: constant(50) } },
        }),
        blocker: phoneType(5000, { route: [{ skillGroup: 'novice' }] }),
      },
      skillGroups: {
        novice: team(1, ['call', 'blocker'], { resolutionProbability: 0 }),
        expert: team(1, ['call']),
      },
    });
    // The novice leaves the first call open at 100 s and is busy with another when the customer repeats at 150 s.
    const figure = figuresOf(source, [[0], [120]]);
    expect(figure('resolutionTime', 'contactType:call')).toBe(250);
    expect(figure('repeatShare', 'contactType:call')).toBe(0.5);
    expect(figure('resolutionRate', 'contactType:call')).toBe(0.5);
    expect(figure('firstContactResolution', 'contactType:call')).toBe(0);
  });
});
