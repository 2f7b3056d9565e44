/** Who is nominated: a person the organisation knows, or one it is told of, who is written down once the nomination is. */
import { Injectable } from '@nestjs/common';
import type { ReadElectionCommand } from '@quorate/contracts';
import { accept, type Nominee, refuse, type Result } from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { People } from '../identity/index.js';

type Named = Extract<ReadElectionCommand, { type: 'nomination.make' }>['candidate'];

export interface FoundNominee {
  readonly candidate: Nominee;
  /** The address of a person who is not known yet; null of one who is. */
  readonly newAddress: string | null;
}

@Injectable()
export class Nominees {
  constructor(private readonly people: People) {}

  /** By an address the nominee is called as the nomination says: whose it is is not for the nominator to learn. */
  async find(named: Named): Promise<Result<FoundNominee>> {
    if ('personId' in named) {
      const person = await this.people.find(named.personId);
      if (person !== null)
        return accept({ candidate: { personId: person.personId, name: person.name }, newAddress: null });
      const sentence = 'There is no such person. Give their name and e-mail address instead.';
      return refuse('invalid', 'person-unknown', sentence, 'candidate');
    }
    const address = named.email.toLowerCase();
    const person = (await this.people.list()).find(({ email }) => email === address);
    if (person === undefined)
      return accept({ candidate: { personId: randomUUID(), name: named.name }, newAddress: address });
    const knownAs = person.name === named.name ? {} : { knownAs: person.name };
    return accept({
      candidate: { personId: person.personId, name: named.name, ...knownAs },
      newAddress: null,
    });
  }

  /** Makes the person known; of two who nominate the same one at once, the second is refused. */
  async write({ candidate: { personId, name }, newAddress }: FoundNominee): Promise<Result<unknown>> {
    if (newAddress === null) return accept(null);
    return this.people.addAll([{ personId, name, email: newAddress, partyId: null, account: null }]);
  }
}
