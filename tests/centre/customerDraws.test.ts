import { describe, expect, it } from 'vitest';
import { compileLaw, quantile } from '../../sim/distributions/index.ts';
import { openStream, uniformOf } from '../../sim/random/index.ts';
import { ContactTable, NOT_KNOWN } from '../../sim/centre/contactTable.ts';
import { CustomerDraws } from '../../sim/centre/customerDraws.ts';
import { AT_ARRIVAL, ROLE, ROLE_COUNT } from '../../sim/centre/roles.ts';

const KEPT = ['patience', 'effort', 'repeat'] as const;
const NEEDED: readonly string[] = ['vip', ...KEPT];
const law = compileLaw({ kind: 'lognormal', mean: 300, cv: 0.7 });
const CUSTOMERS = 200;

const open = (role: string) => openStream('draws', role, 'type', 3);
const openNeeded = (role: string) => (NEEDED.includes(role) ? open(role) : null);

describe('the draws of customers', () => {
  it('are word for word those of the streams, however many customers are drawn ahead', () => {
    const vip = open('vip');
    const kept = KEPT.map(open);
    const draws = new CustomerDraws(openNeeded, law);
    const contacts = new ContactTable(4);
    for (let customer = 0; customer < CUSTOMERS; customer++) {
      const words = kept.map((stream) => stream.nextBits());
      draws.draw(contacts, customer % 4);
      const from = (customer % 4) * ROLE_COUNT;
      expect(KEPT.map((role) => contacts.bits[from + ROLE[role]])).toEqual(words);
      expect(draws.uniform(AT_ARRIVAL.indexOf('vip'))).toBe(vip.next());
      expect(contacts.effort[customer % 4]).toBe(quantile(law, uniformOf(words[1])));
    }
  });

  it('leave the effort to be worked out when few will need it', () => {
    const contacts = new ContactTable(4);
    new CustomerDraws(openNeeded, null).draw(contacts, 0);
    expect(contacts.effort[0]).toBe(NOT_KNOWN);
  });
});
