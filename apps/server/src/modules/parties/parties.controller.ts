/** HTTP for the register of parties. */
import { Controller } from '@nestjs/common';
import {
  type CategoryView,
  type InputOf,
  partyRoutes,
  type PartyView,
  type ReplyOf,
} from '@quorate/contracts';
import { type Caller, CallerIs, refusalFor } from '../../platform/auth/index.js';
import { answered, Handles, Input } from '../../platform/http/index.js';
import { Parties } from './parties.js';

@Controller()
export class PartiesController {
  constructor(private readonly parties: Parties) {}

  @Handles(partyRoutes.list)
  async list(): Promise<ReplyOf<typeof partyRoutes.list>> {
    const { categories, parties, votingGroups } = await this.parties.list();
    return {
      categories: categories.map(({ id, name, plural }) => ({ categoryId: id, name, plural })),
      parties: [...parties],
      votingGroups: [...votingGroups],
    };
  }

  @Handles(partyRoutes.add)
  add(@Input() { body }: InputOf<typeof partyRoutes.add>): Promise<PartyView> {
    return answered(this.parties.add(body));
  }

  @Handles(partyRoutes.amend)
  amend(@Input() { params, body }: InputOf<typeof partyRoutes.amend>): Promise<PartyView> {
    return answered(this.parties.amend(params.partyId, body));
  }

  @Handles(partyRoutes.setCategory)
  setCategory(@Input() { params, body }: InputOf<typeof partyRoutes.setCategory>): Promise<PartyView> {
    return answered(this.parties.setCategory(params.partyId, body));
  }

  @Handles(partyRoutes.addCategory)
  async addCategory(@Input() { body }: InputOf<typeof partyRoutes.addCategory>): Promise<CategoryView> {
    const { categoryId, name, plural } = body;
    await answered(this.parties.addCategory({ id: categoryId, name, plural }));
    return body;
  }

  @Handles(partyRoutes.withdraw)
  withdraw(@Input() { params, body }: InputOf<typeof partyRoutes.withdraw>): Promise<PartyView> {
    return answered(this.parties.withdraw(params.partyId, body.on));
  }

  @Handles(partyRoutes.moveWithdrawal)
  moveWithdrawal(
    @Input() { params, body }: InputOf<typeof partyRoutes.moveWithdrawal>,
    @CallerIs() caller: Caller,
  ): Promise<PartyView> {
    if (caller.personId === null) throw refusalFor(caller);
    return answered(this.parties.moveWithdrawal(params.partyId, body, caller.personId));
  }
}
