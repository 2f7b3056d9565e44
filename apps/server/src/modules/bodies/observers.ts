/** Observers of a company: whoever a holder wants as a proxy and the company does not know yet, named by its secretary with an address. */
import { Injectable } from '@nestjs/common';
import type { BodyView } from '@quorate/contracts';
import { accept, refuse, type Result } from '@quorate/domain';
import { People } from '../identity/index.js';
import { Bodies } from './bodies.js';
import { BODY_UNKNOWN } from './body-unknown.js';

const MOST_OBSERVERS = 100;

@Injectable()
export class Observers {
  constructor(
    private readonly bodies: Bodies,
    private readonly people: People,
  ) {}

  async add(
    bodyId: string,
    named: { readonly name: string; readonly email: string },
  ): Promise<Result<BodyView>> {
    const body = await this.bodies.find(bodyId);
    if (body === null) return BODY_UNKNOWN;
    if (body.ruleSet.electorate !== 'shareholder') {
      const sentence = 'Observers of this body are named by an administrator, since they read what it reads.';
      return refuse('conflict', 'no-company', sentence);
    }
    if (body.observers.length >= MOST_OBSERVERS) {
      const sentence = `There are ${MOST_OBSERVERS} observers already. An administrator takes out those who are not needed any more.`;
      return refuse('conflict', 'too-many-observers', sentence, 'email');
    }
    const person = await this.personOf(named);
    if (!person.ok) return person;
    if (body.observers.some(({ personId }) => personId === person.value)) {
      return refuse('conflict', 'observer-already', 'They are an observer already.', 'email');
    }
    return this.bodies.setOfficers(bodyId, (now) => ({
      ...now,
      observerIds: [...new Set([...now.observerIds, person.value])],
    }));
  }

  /** Who has the address; somebody new is made known by the name given. */
  private async personOf({ name, email }: { name: string; email: string }): Promise<Result<string>> {
    const address = email.toLowerCase();
    const known = (await this.people.list()).find((one) => one.email === address);
    if (known !== undefined) return accept(known.personId);
    const added = await this.people.add({ name, email: address, partyId: null }, null);
    return added.ok ? accept(added.value.personId) : added;
  }
}
