/** Observers of a company: whoever a holder wants as a proxy and the company does not know yet, named by its secretary with an address, told so, and taken out again. */
import { Injectable } from '@nestjs/common';
import type { BodyView } from '@quorate/contracts';
import { accept, refuse, type Result, sayNumber } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { Config } from '../../platform/config/index.js';
import { Mail } from '../../platform/mail/index.js';
import { type KnownPerson, People } from '../identity/index.js';
import { Bodies } from './bodies.js';
import { BodyOffices } from './body-offices.js';
import { BODY_UNKNOWN } from './body-unknown.js';

/** Each lot may want a proxy of its own. */
const MOST_OBSERVERS = 5_000;

@Injectable()
export class Observers {
  constructor(
    private readonly bodies: Bodies,
    private readonly offices: BodyOffices,
    private readonly people: People,
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  /** The observer is told by mail each time. */
  async add(
    bodyId: string,
    named: { readonly name: string; readonly email: string },
    by: string,
  ): Promise<Result<BodyView>> {
    const body = await this.company(bodyId);
    if (!body.ok) return body;
    if (body.value.observers.length >= MOST_OBSERVERS) {
      const sentence = `There are ${sayNumber(MOST_OBSERVERS)} observers already. Take out those who are not needed any more.`;
      return refuse('conflict', 'too-many-observers', sentence, 'email');
    }
    const person = await this.personOf(named);
    if (!person.ok) return person;
    const { personId } = person.value;
    if (body.value.observers.some((one) => one.personId === personId)) {
      return refuse('conflict', 'observer-already', 'They are an observer already.', 'email');
    }
    const added = await this.offices.set(bodyId, (now) => ({
      ...now,
      observerIds: [...new Set([...now.observerIds, personId])],
    }));
    if (added.ok) await this.tell(body.value, person.value, by);
    return added;
  }

  /** Refused while they hold proxies in a meeting that is to come or under way. */
  async remove(bodyId: string, personId: string): Promise<Result<BodyView>> {
    const body = await this.company(bodyId);
    if (!body.ok) return body;
    if (!body.value.observers.some((one) => one.personId === personId)) {
      return refuse('missing', 'no-such-observer', 'They are no observer of this company any more.');
    }
    return this.offices.set(bodyId, (now) => ({
      ...now,
      observerIds: now.observerIds.filter((one) => one !== personId),
    }));
  }

  private async company(bodyId: string): Promise<Result<BodyView>> {
    const body = await this.bodies.find(bodyId);
    if (body === null) return BODY_UNKNOWN;
    if (body.ruleSet.electorate === 'shareholder') return accept(body);
    const sentence = 'Observers of this body are named by an administrator, since they read what it reads.';
    return refuse('conflict', 'no-company', sentence);
  }

  /** Who has the address; somebody new is made known by the name given. */
  private async personOf({ name, email }: { name: string; email: string }): Promise<Result<KnownPerson>> {
    const address = email.toLowerCase();
    const known = (await this.people.list()).find((one) => one.email === address);
    return known === undefined
      ? this.people.add({ name, email: address, partyId: null }, null)
      : accept(known);
  }

  private async tell({ bodyId, name: company }: BodyView, person: KnownPerson, by: string): Promise<void> {
    const { personId, name, email, hasAccount } = person;
    const site = this.config.address;
    const signIn = hasAccount
      ? `Sign in with this address at\n\n    ${site}/sign-in`
      : `You have no password yet: an administrator sends you a link to choose one, for which you can ask ${by}. Then sign in with this address at\n\n    ${site}/sign-in`;
    const paragraphs = [
      `Dear ${name},`,
      `${by} named you an observer of ${company}, so that a shareholder can appoint you as a proxy. You hold no proxy by this alone: a mail of its own tells you of each one.`,
      signIn,
      `If you do not know why you were named, ask ${by}, who can take you out again.`,
      `The secretary of ${company}`,
    ];
    await this.mail.post({
      id: `observer_${bodyId}_${personId}_${randomUUID()}`,
      to: { name, address: email },
      subject: `You are an observer of ${company}`,
      text: `${paragraphs.join('\n\n')}\n`,
    });
  }
}
