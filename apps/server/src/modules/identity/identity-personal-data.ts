/** What is held of a person to know them and let them in. Their row stays without name and address, since records point to it. */
import { Injectable } from '@nestjs/common';
import { ERASED_NAME, erasedAddress } from '@quorate/domain';
import { DataSource, type EntityManager } from 'typeorm';
import {
  copiedRows,
  type CopiedSection,
  ownRowsOf,
  PersonalParts,
  type Subject,
} from '../../platform/personal/index.js';
import { AccountRow } from './account.entity.js';
import { Authenticators, FACTOR_ENTITIES, Passkeys, RecoveryCodes } from './factors/index.js';
import { KnownBrowserRow } from './known-browser.entity.js';
import { PasswordLinkRow } from './password-link.entity.js';
import { PersonRow } from './person.entity.js';
import { SessionRow } from './session.entity.js';

const eraseRows = ownRowsOf(AccountRow, SessionRow, KnownBrowserRow, PasswordLinkRow, ...FACTOR_ENTITIES);

const SESSION = { device: 'Device', createdAt: 'Since', lastSeenAt: 'Last used', expiresAt: 'Ends' } as const;
const LINK = { givenAt: 'Given', endsAt: 'Ends', usedAt: 'Used' } as const;

@Injectable()
export class IdentityPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly dataSource: DataSource,
    private readonly authenticators: Authenticators,
    private readonly passkeys: Passkeys,
    private readonly codes: RecoveryCodes,
  ) {
    parts.add({
      tables: [
        ...['person', 'account', 'session', 'known_browser', 'password_link'],
        ...['authenticator', 'passkey', 'recovery_code', 'sign_in_ticket'],
      ],
      copy: (person) => this.copy(person),
      blocks: (person) => this.blocks(person),
      erase: async (person, manager) => {
        await makeNameless(person, manager);
        return eraseRows(person, manager);
      },
    });
  }

  private async copy({ personId, name, email }: Subject): Promise<CopiedSection[]> {
    const account = await this.dataSource.manager.findOneBy(AccountRow, { personId });
    const copied = copiedRows.bind(null, this.dataSource);
    const passkeys = await this.passkeys.listOf(personId);
    const app = await this.authenticators.since(personId);
    return [
      {
        title: 'Your account',
        rows: [
          {
            ...{ Name: name, 'E-mail': email, 'You can sign in': account !== null },
            'You have a password': (account?.passwordHash ?? null) !== null,
            'You administer the organisation': account?.administrator === true,
            'Authenticator app since': app?.toISOString() ?? null,
            'Recovery codes left': await this.codes.left(personId),
          },
        ],
      },
      {
        title: 'Your passkeys',
        rows: passkeys.map((one) => ({
          ...{ Name: one.name, Added: one.addedAt.toISOString() },
          'Last used': one.usedAt?.toISOString() ?? null,
        })),
      },
      await copied(SessionRow, { personId }, { title: 'Where you are signed in', fields: SESSION }),
      await copied(
        KnownBrowserRow,
        { personId },
        { title: 'Browsers you signed in with', fields: { seenAt: 'Last seen' } },
      ),
      await copied(PasswordLinkRow, { personId }, { title: 'Links to choose a password', fields: LINK }),
    ];
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
