/** HTTP for the people and the party each belongs to. */
import { Controller } from '@nestjs/common';
import { type InputOf, partyRoutes, type PersonView, type ReplyOf } from '@quorate/contracts';
import { accept, refuse, type Result } from '@quorate/domain';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { type KnownPerson, People } from '../identity/index.js';
import { Parties } from './parties.js';

type NewPersonInput = InputOf<typeof partyRoutes.addPerson>['body'];

@Controller()
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly parties: Parties,
  ) {}

  @Handles(partyRoutes.people)
  async list(): Promise<ReplyOf<typeof partyRoutes.people>> {
    const [people, names] = await Promise.all([this.people.list(), this.parties.namesById()]);
    return { people: people.map((person) => personView(person, names.get(person.partyId ?? '') ?? null)) };
  }

  @Handles(partyRoutes.addPerson)
  add(@Input() { body }: InputOf<typeof partyRoutes.addPerson>): Promise<PersonView> {
    return answered(this.addPerson(body));
  }

  private async addPerson({ password, ...person }: NewPersonInput): Promise<Result<PersonView>> {
    const partyName = person.partyId === null ? null : await this.parties.nameOf(person.partyId);
    if (person.partyId !== null && partyName === null) {
      return refuse(
        'invalid',
        'party-unknown',
        'There is no such party. Choose one from the list.',
        'partyId',
      );
    }
    const added = await this.people.add(person, password);
    return added.ok ? accept(personView(added.value, partyName)) : added;
  }
}

function personView(
  { personId, name, email, hasAccount }: KnownPerson,
  partyName: string | null,
): PersonView {
  return { personId, name, email, partyName, hasAccount };
}
