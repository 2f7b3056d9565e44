/** The one-time link by which an empty Quorate gets its first administrator. */
import { Injectable } from '@nestjs/common';
import { accept, refuse, type Result } from '@quorate/domain';
import { DataSource, IsNull } from 'typeorm';
import { AccountRow } from './account.entity.js';
import { hashPassword } from './passwords.js';
import { emailTaken, People } from './people.js';
import { SetupLinkRow } from './setup-link.entity.js';
import { newToken, tokenHash } from './token.js';

export interface Setup {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
  ) {}

  /** A fresh token while there is no administrator; null afterwards. */
  async link(): Promise<string | null> {
    if (await this.dataSource.manager.existsBy(AccountRow, { administrator: true })) return null;
    const token = newToken();
    await this.dataSource.manager.insert(SetupLinkRow, { tokenHash: tokenHash(token), usedAt: null });
    return token;
  }

  /** Makes the administrator and answers their id. Whichever link is used first ends all of them. */
  async finish({ token, name, email, password }: Setup): Promise<Result<string>> {
    const link = { tokenHash: tokenHash(token), usedAt: IsNull() };
    if (!(await this.dataSource.manager.existsBy(SetupLinkRow, link))) return SPENT;
    if (await this.people.knows(email)) return emailTaken(email);
    const passwordHash = await hashPassword(password);
    return this.dataSource.transaction(async (manager) => {
      const ended = await manager.update(SetupLinkRow, { usedAt: IsNull() }, { usedAt: () => 'now()' });
      if (ended.affected === 0) return SPENT;
      const account = { passwordHash, administrator: true, demonstrationPart: null };
      const [personId] = await this.people.insert(manager, [{ name, email, partyId: null, account }]);
      return personId === undefined ? SPENT : accept(personId);
    });
  }
}

const SPENT = refuse(
  'conflict',
  'setup-link-spent',
  'This link was used already or is not one of ours. Sign in, or start Quorate again for a new link.',
  'token',
);
