/** Puts the parties, people and bodies of the demonstration into the register; what is there already is passed over. */
import { Injectable } from '@nestjs/common';
import { firstRulesInWriting } from '@quorate/domain';
import { DataSource } from 'typeorm';
import { PartyDetailRequests } from '../accounts/index.js';
import { Bodies, type NewBody } from '../bodies/index.js';
import { type NewPerson, People } from '../identity/index.js';
import { insertParties, Parties } from '../parties/index.js';
import type { DemonstrationBody, DemonstrationData } from './demonstration-data.js';
import { partyRecords } from './party-records.js';
import { valueOf } from './value-of.js';

/** Ids of the people by name. */
export type PeopleByName = ReadonlyMap<string, string>;

/** Whom a party of the code may agree to have told when its details change. */
const RECIPIENTS = [
  { recipientId: 'dcc', name: 'Data Communications Company (DCC)' },
  { recipientId: 'alt-han', name: 'Alt HAN Company' },
];

@Injectable()
export class RegisterLoading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly parties: Parties,
    private readonly people: People,
    private readonly bodies: Bodies,
    private readonly details: PartyDetailRequests,
  ) {}

  /** True when the register holds something that is not of the demonstration: then it is left alone. */
  async isTaken(data: DemonstrationData): Promise<boolean> {
    const [people, bodies] = await Promise.all([this.people.list(), this.bodies.list()]);
    const ours = new Set(data.people.map(({ name }) => emailOf(name)));
    const codes = new Set(data.bodies.map(({ code }) => code));
    const isEmpty = people.length === 0 && bodies.length === 0;
    return (
      !isEmpty &&
      (!people.some(({ email }) => ours.has(email)) || !bodies.every(({ code }) => codes.has(code)))
    );
  }

  /** Parties and people in one transaction, then body by body; answers the people. */
  async load(data: DemonstrationData): Promise<PeopleByName> {
    await this.parties.setCategories(data.categories);
    if ((await this.details.recipients()).length === 0) await this.details.setRecipients(RECIPIENTS);
    if ((await this.people.list()).length === 0) await this.loadPeople(data);
    const people = new Map((await this.people.list()).map(({ name, personId }) => [name, personId]));
    const { parties: known } = await this.parties.list();
    const parties = new Map(known.map(({ signifier, partyId }) => [signifier, partyId]));
    const present = new Set((await this.bodies.list()).map(({ code }) => code));
    for (const body of data.bodies) {
      if (present.has(body.code)) continue;
      const { bodyId } = valueOf(await this.bodies.create(newBody(body, people, parties)));
      if (body.notice !== null) valueOf(await this.bodies.setNotice(bodyId, body.notice));
    }
    return people;
  }

  private async loadPeople(data: DemonstrationData): Promise<void> {
    const parties = partyRecords(data);
    const partyIds = new Map(parties.map(({ signifier, partyId }) => [signifier, partyId]));
    await this.dataSource.transaction(async (manager) => {
      await insertParties(manager, parties);
      await this.people.insert(
        manager,
        data.people.map(({ name, party, part, administrator }): NewPerson => {
          const account = { passwordHash: null, administrator, demonstrationPart: part };
          return {
            name,
            email: emailOf(name),
            partyId: party === null ? null : found(partyIds, party),
            account,
          };
        }),
      );
    });
  }
}

/** "amara.lindqvist@people.example", a name that leads nowhere. */
function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@people.example`;
}

function newBody(
  body: DemonstrationBody,
  people: PeopleByName,
  parties: ReadonlyMap<string, string>,
): NewBody {
  const { chair, secretaries, observers, scrutineers, terms, seats, ruleSet, otherRuleSets } = body;
  const { code, name, kind, paperWorkingDays, noticeWorkingDays, paperNumbers, minutes } = body;
  return {
    ...{ code, name, kind, paperWorkingDays, noticeWorkingDays, paperNumbers, minutes },
    chairId: chair === null ? null : found(people, chair),
    secretaryIds: secretaries.map((name) => found(people, name)),
    observerIds: observers.map((name) => found(people, name)),
    scrutineerIds: scrutineers.map((name) => found(people, name)),
    ruleSet: { ...ruleSet, id: body.code.toLowerCase(), version: 1 },
    otherRuleSets: [
      ...otherRuleSets.map((rules) => ({ ...rules, constituencies: ruleSet.constituencies, version: 1 })),
      ...firstRulesInWriting(body.name, ruleSet.constituencies),
    ],
    seats: seats.map(({ label, constituency, member, alternates, term, weight, party }) => ({
      label,
      constituencyId: constituency,
      memberId: found(people, member),
      alternateIds: alternates.map((name) => found(people, name)),
      termFrom: terms[term]?.from ?? null,
      termUntil: terms[term]?.until ?? null,
      weight,
      partyId: party === null ? null : found(parties, party),
      holderId: null,
      holderName: null,
    })),
  };
}

/** The id under this name; the data names nobody that it does not hold. */
export function found(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the demonstration data has no ${name}`);
  return id;
}
