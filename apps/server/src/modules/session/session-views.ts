/** Who the caller is, as the pages need it. */
import { Injectable } from '@nestjs/common';
import type { SessionView } from '@quorate/contracts';
import { Bodies } from '../bodies/index.js';
import { type KnownPerson, People, SignIn } from '../identity/index.js';
import { Parties } from '../parties/index.js';
import { Config } from '../../platform/config/index.js';
import type { Caller } from '../../platform/auth/index.js';

@Injectable()
export class SessionViews {
  constructor(
    private readonly config: Config,
    private readonly people: People,
    private readonly parties: Parties,
    private readonly bodies: Bodies,
    private readonly signIn: SignIn,
  ) {}

  /** The person behind the caller, or nobody, with what they are on each body. */
  async of(caller: Pick<Caller, 'personId' | 'administrator'>): Promise<SessionView> {
    const demonstrationPeople = await this.signIn.demonstrationPeople();
    const { singleSignOn: settings } = this.config;
    const singleSignOn = settings === null ? {} : { singleSignOn: settings.name };
    const person = caller.personId === null ? null : await this.people.find(caller.personId);
    if (!person)
      return {
        person: null,
        administrator: false,
        partyName: null,
        bodies: [],
        demonstrationPeople,
        ...singleSignOn,
      };
    const [partyName, bodies] = await Promise.all([
      this.partyOf(person),
      this.bodies.standingsOf(person.personId),
    ]);
    const { personId, name, email } = person;
    return {
      person: { personId, name, email },
      administrator: caller.administrator,
      partyName,
      bodies,
      demonstrationPeople,
    };
  }

  private async partyOf({ partyId }: KnownPerson): Promise<string | null> {
    return partyId === null ? null : this.parties.nameOf(partyId);
  }
}
