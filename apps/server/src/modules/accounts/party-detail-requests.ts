/** What parties ask to change in the register: asked by a person of the party, decided by an administrator, kept with what was before. */
import { Injectable } from '@nestjs/common';
import type { DetailRecipient, PartyDetailRequestView } from '@quorate/contracts';
import {
  accept,
  changedDetails,
  checkDetailChange,
  type PartyDetails,
  refuse,
  type Result,
} from '@quorate/domain';
import { randomUUID } from 'node:crypto';
import { DataSource, In } from 'typeorm';
import { People } from '../identity/index.js';
import { Parties } from '../parties/index.js';
import { AccountMail } from './account-mail.js';
import { DetailRecipientRow } from './detail-recipient.entity.js';
import { PartyDetailRequestRow } from './party-detail-request.entity.js';
import { detailsAskedLetter, detailsDecidedLetter } from './party-detail-words.js';

export interface AskedChange extends PartyDetails {
  readonly holdsFrom: string;
  readonly other: string;
  readonly consents: readonly string[];
}

@Injectable()
export class PartyDetailRequests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly parties: Parties,
    private readonly mail: AccountMail,
  ) {}

  async recipients(): Promise<DetailRecipient[]> {
    const rows = await this.dataSource.manager.find(DetailRecipientRow, { order: { position: 'ASC' } });
    return rows.map(({ id, name }) => ({ recipientId: id, name }));
  }

  async setRecipients(recipients: readonly DetailRecipient[]): Promise<void> {
    const rows = recipients.map(({ recipientId, name }, position) => ({ id: recipientId, name, position }));
    await this.dataSource.transaction(async (manager) => {
      await manager.createQueryBuilder().delete().from(DetailRecipientRow).execute();
      await manager.upsert(DetailRecipientRow, rows, ['id']);
    });
  }

  /** The party that the person reads for; null for none. */
  async partyOf(personId: string): Promise<(PartyDetails & { partyId: string; signifier: string }) | null> {
    const person = await this.people.find(personId);
    if (!person || person.partyId === null) return null;
    const party = await this.parties.find(person.partyId);
    if (!party) return null;
    const { partyId, name, parent, signifier } = party;
    return { partyId, name, parent, signifier };
  }

  async ask(personId: string, change: AskedChange): Promise<Result<PartyDetailRequestView>> {
    const party = await this.partyOf(personId);
    if (!party) return NO_PARTY;
    const was = { name: party.name, parent: party.parent };
    const checked = checkDetailChange(was, change);
    if (!checked.ok) return checked;
    const known = new Set((await this.recipients()).map(({ recipientId }) => recipientId));
    if (change.consents.some((one) => !known.has(one))) return RECIPIENT_UNKNOWN;
    const { name, parent, holdsFrom, other, consents } = change;
    const row = {
      ...{
        id: randomUUID(),
        partyId: party.partyId,
        askedBy: personId,
        asked: { name, parent },
        was,
        holdsFrom,
      },
      ...{ other, consents: [...new Set(consents)], state: 'waiting' },
    };
    const isWritten = await this.dataSource.transaction(async (manager) => {
      // Two people of one party ask one after the other.
      await manager.query('SELECT FROM party WHERE id = $1 FOR UPDATE', [party.partyId]);
      const waits = { partyId: party.partyId, state: 'waiting' };
      if (await manager.existsBy(PartyDetailRequestRow, waits)) return false;
      await manager.insert(PartyDetailRequestRow, { ...row, askedAt: () => 'now()' });
      return true;
    });
    if (!isWritten) return WAITS_ALREADY;
    const view = await this.one(row.id);
    if (view.ok) await this.mail.postToAdministrators(detailsAskedLetter(view.value, this.address()));
    return view;
  }

  async withdraw(personId: string, requestId: string): Promise<Result<null>> {
    const party = await this.partyOf(personId);
    const theirs = { id: requestId, partyId: party?.partyId ?? randomUUID(), state: 'waiting' };
    const { affected } = await this.dataSource.manager.update(PartyDetailRequestRow, theirs, {
      ...{ state: 'withdrawn', decidedBy: personId, decidedAt: () => 'now()' },
    });
    return affected === 1 ? accept(null) : DECIDED;
  }

  async approve(requestId: string, by: string): Promise<Result<PartyDetailRequestView>> {
    const waiting = { id: requestId, state: 'waiting' };
    const row = await this.dataSource.manager.findOneBy(PartyDetailRequestRow, waiting);
    const party = row && (await this.parties.find(row.partyId));
    if (!row || !party) return DECIDED;
    const was = { name: party.name, parent: party.parent };
    const { signifier, acceded } = party;
    const next = { ...changedDetails(row.was, row.asked, was), signifier, acceded };
    const amended = await this.parties.amend(row.partyId, next);
    if (!amended.ok) return amended;
    return this.decided(requestId, { state: 'approved', decidedBy: by, was });
  }

  decline(requestId: string, reason: string, by: string): Promise<Result<PartyDetailRequestView>> {
    return this.decided(requestId, { state: 'declined', decidedBy: by, decisionReason: reason });
  }

  /** Those of one party, or of all; those that wait first, then the latest. */
  async list(partyId?: string): Promise<PartyDetailRequestView[]> {
    const rows = await this.dataSource.manager.find(PartyDetailRequestRow, {
      where: partyId === undefined ? {} : { partyId },
      order: { askedAt: 'DESC' },
      take: 200,
    });
    const views = await this.views(rows);
    return [
      ...views.filter(({ state }) => state === 'waiting'),
      ...views.filter(({ state }) => state !== 'waiting'),
    ];
  }

  private async decided(
    requestId: string,
    decision: Partial<Pick<PartyDetailRequestRow, 'state' | 'decidedBy' | 'decisionReason' | 'was'>>,
  ): Promise<Result<PartyDetailRequestView>> {
    const waiting = { id: requestId, state: 'waiting' };
    const change = { ...decision, decidedAt: () => 'now()' };
    const { affected } = await this.dataSource.manager.update(PartyDetailRequestRow, waiting, change);
    if (affected !== 1) return DECIDED;
    const row = await this.dataSource.manager.findOneBy(PartyDetailRequestRow, { id: requestId });
    const view = await this.one(requestId);
    if (view.ok && row) await this.mail.postTo(row.askedBy, detailsDecidedLetter(view.value, this.address()));
    return view;
  }

  private address(): string {
    return this.mail.address('/party-details');
  }

  private async one(requestId: string): Promise<Result<PartyDetailRequestView>> {
    const [view] = await this.views(
      await this.dataSource.manager.findBy(PartyDetailRequestRow, { id: In([requestId]) }),
    );
    return view ? accept(view) : DECIDED;
  }

  private async views(rows: readonly PartyDetailRequestRow[]): Promise<PartyDetailRequestView[]> {
    const people = rows.flatMap(({ askedBy, decidedBy }) =>
      decidedBy === null ? [askedBy] : [askedBy, decidedBy],
    );
    const [names, parties, recipients] = await Promise.all([
      this.people.namesOf(people),
      this.parties.namesById(),
      this.recipients(),
    ]);
    return rows.map((row) => ({
      ...{ requestId: row.id, partyId: row.partyId, partyName: parties.get(row.partyId) ?? row.was.name },
      ...{ askedBy: names.get(row.askedBy) ?? 'Somebody', askedAt: row.askedAt.toISOString() },
      ...{ was: row.was, asked: row.asked, holdsFrom: row.holdsFrom, other: row.other },
      consents: row.consents.map((recipientId) => ({
        recipientId,
        name: recipients.find((one) => one.recipientId === recipientId)?.name ?? recipientId,
      })),
      state: row.state as PartyDetailRequestView['state'],
      decision: decisionOf(row, names),
    }));
  }
}

function decisionOf(
  { decidedAt, decidedBy, decisionReason }: PartyDetailRequestRow,
  names: ReadonlyMap<string, string>,
): PartyDetailRequestView['decision'] {
  if (decidedAt === null) return null;
  const byName = names.get(decidedBy ?? '') ?? '';
  return { at: decidedAt.toISOString(), byName, reason: decisionReason };
}

const NO_PARTY = refuse(
  'forbidden',
  'no-party',
  'You read for no party. Ask an administrator to enter your party beside your name.',
);
const RECIPIENT_UNKNOWN = refuse(
  'invalid',
  'recipient-unknown',
  'One of those who are to be told is not known here. Load the page again.',
  'consents',
);
const WAITS_ALREADY = refuse(
  'conflict',
  'request-waits',
  'A request of your party waits to be decided. Take it back first, or wait for the decision.',
);
const DECIDED = refuse(
  'conflict',
  'request-decided',
  'There is no such request that waits; it may have been decided meanwhile. Load the list again.',
);
