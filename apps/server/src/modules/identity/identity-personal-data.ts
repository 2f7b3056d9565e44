/** What is held of a person to know them and let them in. Their row stays without name and address, since records point to it. */
import { Injectable } from '@nestjs/common';
import { ERASED_NAME, erasedAddress } from '@quorate/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ownRowsOf, PersonalParts, type Subject } from '../../platform/personal/index.js';
import { AccountRow } from './account.entity.js';
import { FACTOR_ENTITIES } from './factors/index.js';
import { KnownBrowserRow } from './known-browser.entity.js';
import { PasswordLinkRow } from './password-link.entity.js';
import { PersonRow } from './person.entity.js';
import { SessionRow } from './session.entity.js';

const eraseRows = ownRowsOf(AccountRow, SessionRow, KnownBrowserRow, PasswordLinkRow, ...FACTOR_ENTITIES);

@Injectable()
export class IdentityPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly dataSource: DataSource,
  ) {
    parts.add({
      tables: [
        ...['person', 'account', 'session', 'known_browser', 'password_link'],
        ...['authenticator', 'passkey', 'recovery_code', 'sign_in_ticket'],
      ],
      blocks: (person) => this.blocks(person),
      erase: async (person, manager) => {
        await makeNameless(person, manager);
        return eraseRows(person, manager);
      },
    });
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    const accounts = await this.dataSource.manager.findBy(AccountRow, { administrator: true });
    const [first] = accounts;
    if (accounts.length !== 1 || first?.personId !== personId) return [];
    return [
      `${name} is the only administrator. Approve somebody else’s account as an administrator’s first.`,
    ];
  }
}

async function makeNameless({ personId }: Subject, manager: EntityManager): Promise<void> {
  await manager.update(
    PersonRow,
    { id: personId },
    { name: ERASED_NAME, email: erasedAddress(personId), partyId: null, erasedAt: () => 'clock_timestamp()' },
  );
}
