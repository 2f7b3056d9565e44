/** Consultations that began before a house did: written in one act, each step judged by the day on which it was taken. */
import { Injectable } from '@nestjs/common';
import type { ReadConsultationTerms, ReadResponseContent } from '@quorate/contracts';
import { accept, type ConsultationCommandData, type Result, ukCalendarDate } from '@quorate/domain';
import type { Author } from '../../platform/journal/index.js';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { People } from '../identity/index.js';
import { idFor } from '../meetings/index.js';
import { ConsultationStreams } from './consultation-streams.js';
import { RespondingParties } from './responding-parties.js';

export interface HeldConsultation {
  readonly bodyId: string;
  readonly issuedAt: string;
  /** Without documents. */
  readonly terms: Omit<ReadConsultationTerms, 'documents'>;
  /** Each given by somebody for their party. */
  readonly responses: readonly {
    readonly personId: string;
    readonly at: string;
    readonly answers: ReadResponseContent['answers'];
  }[];
}

type Responses = ConsultationCommandData['consultation.hold']['responses'];

@Injectable()
export class HeldConsultations {
  constructor(
    private readonly streams: ConsultationStreams,
    private readonly bodies: Bodies,
    private readonly parties: RespondingParties,
    private readonly people: People,
  ) {}

  /** The same key gives the same consultation. */
  async write(held: HeldConsultation, officer: Author, key: string): Promise<Result<string>> {
    const { bodyId, issuedAt } = held;
    const body = await this.bodies.find(bodyId);
    if (body === null) return BODY_UNKNOWN;
    const consultationId = idFor(`${officer.personId} plans a consultation ${key}`);
    const begun = { consultationId, bodyId, bodyName: body.name, bodyCode: body.code };
    const plan = { ...begun, terms: { ...held.terms, documents: [] } };
    const responses = await this.responses(held);
    const command = { type: 'consultation.hold', plan, issuedAt, responses } as const;
    const written = await this.streams.submit(consultationId, command, officer, { key, asked: held });
    return written.ok ? accept(consultationId) : written;
  }

  private async responses({ responses }: HeldConsultation): Promise<Responses> {
    const given: Responses[number][] = [];
    for (const { personId, at, answers } of responses) {
      const person = await this.people.find(personId);
      const party = await this.parties.of(personId, ukCalendarDate(at));
      if (person === null || party === null) throw new Error(`nobody of a party is known as ${personId}`);
      const by = { personId, name: person.name, roles: [] };
      given.push({ by, at, party, content: { answers, attachments: [] } });
    }
    return given;
  }
}
