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
    const contacts = new ContactTable(4);
    const draws = new CustomerDraws(contacts, openNeeded, law);
    for (let customer = 0; customer < CUSTOMERS; customer++) {
      const words = kept.map((stream) => stream.nextBits());
      const slot = draws.next();
      expect(KEPT.map((role) => contacts.bits[slot * ROLE_COUNT + ROLE[role]])).toEqual(words);
      expect(draws.uniform(AT_ARRIVAL.indexOf('vip'))).toBe(vip.next());
      expect(contacts.effort[slot]).toBe(quantile(law, uniformOf(words[1])));
    }
  });

  it('leave the effort to be worked out when few will need it', () => {
    const contacts = new ContactTable(4);
    const slot = new CustomerDraws(contacts, openNeeded, null).next();
    expect(contacts.effort[slot]).toBe(NOT_KNOWN);
  });

  it('keep the slots of customers still to come free of everybody else, and count nobody before he or she is there', () => {
    const contacts = new ContactTable(4);
    const draws = new CustomerDraws(contacts, openNeeded, null);
    const other = new CustomerDraws(contacts, openNeeded, null);
    const slots = Array.from({ length: CUSTOMERS }, () => [draws.next(), other.next(), contacts.reserve()]).flat();
    expect(new Set(slots).size).toBe(3 * CUSTOMERS);
    expect(contacts.size).toBe(0);
    contacts.admit(slots[0], 0, 1, 12);
    expect([contacts.size, contacts.type[slots[0]], contacts.firstArrivedAt[slots[0]]]).toEqual([1, 1, 12]);
  });
});
