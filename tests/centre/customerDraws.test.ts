import { describe, expect, it } from 'vitest';
import { compileLaw, quantile } from '../../sim/distributions/index.ts';
import { openStream, uniformOf } from '../../sim/random/index.ts';
import { ContactTable, NOT_KNOWN } from '../../sim/centre/contactTable.ts';
import { CustomerDraws } from '../../sim/centre/customerDraws.ts';
import { ROLE, ROLE_COUNT, type Role } from '../../sim/centre/roles.ts';

const ROLES: readonly Role[] = ['patience', 'effort', 'repeat'];
const law = compileLaw({ kind: 'lognormal', mean: 300, cv: 0.7 });
const CUSTOMERS = 200;

const streams = () => ROLES.map((role) => openStream('draws', role, 'type', 3));
const places = ROLES.map((role) => ROLE[role]);

describe('the draws of customers', () => {
  it('are word for word those of the streams, however many customers are drawn ahead', () => {
    const expected = streams();
    const draws = new CustomerDraws(places, streams(), law);
    const contacts = new ContactTable(4);
    for (let customer = 0; customer < CUSTOMERS; customer++) {
      const words = expected.map((stream) => stream.nextBits());
      draws.draw(contacts, customer % 4);
      const from = (customer % 4) * ROLE_COUNT;
      expect(places.map((place) => contacts.bits[from + place])).toEqual(words);
      expect(contacts.effort[customer % 4]).toBe(quantile(law, uniformOf(words[1])));
    }
  });

  it('leave the effort to be worked out when few will need it', () => {
    const contacts = new ContactTable(4);
    new CustomerDraws(places, streams(), null).draw(contacts, 0);
    expect(contacts.effort[0]).toBe(NOT_KNOWN);
  });
});
