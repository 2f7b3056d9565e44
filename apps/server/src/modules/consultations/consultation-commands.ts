/** Acts in a consultation on their way into its journal, each with the facts that its rules judge. */
import { Injectable } from '@nestjs/common';
import type { ReadConsultationCommand, ReadConsultationTerms, ReadResponseContent } from '@quorate/contracts';
import { accept, type ConsultationCommand, refuse, type Result } from '@quorate/domain';
import type { Author, Written } from '../../platform/journal/index.js';
import { Bodies, BODY_UNKNOWN } from '../bodies/index.js';
import { idFor } from '../meetings/index.js';
import { ConsultationDrafts } from './consultation-drafts.js';
import { ConsultationFiles, placeOfParty } from './consultation-files.js';
import { ConsultationStreams } from './consultation-streams.js';
import { RespondingParties } from './responding-parties.js';

export const NO_PARTY = refuse(
  'forbidden',
  'no-party',
  'Responses are given for a party, and your account belongs to none. Ask the administrator to put that right.',
);

export const NOT_OPEN = refuse(
  'conflict',
  'consultation-not-open',
  'This consultation takes no responses now, so there is nothing to save one for.',
);

@Injectable()
export class ConsultationCommands {
  constructor(
    private readonly streams: ConsultationStreams,
    private readonly bodies: Bodies,
    private readonly parties: RespondingParties,
    private readonly files: ConsultationFiles,
    private readonly drafts: ConsultationDrafts,
  ) {}

  /** The same key gives the same consultation. */
  async plan(bodyId: string, asked: ReadConsultationTerms, by: Author, key: string): Promise<Result<string>> {
    const body = await this.bodies.find(bodyId);
    if (body === null) return BODY_UNKNOWN;
    const consultationId = idFor(`${by.personId} plans a consultation ${key}`);
    const terms = await this.files.terms(consultationId, asked);
    if (!terms.ok) return terms;
    const begun = { consultationId, bodyId, bodyName: body.name, bodyCode: body.code, terms: terms.value };
    const command = { type: 'consultation.plan', ...begun } as const;
    const written = await this.streams.submit(consultationId, command, by, { key, asked });
    return written.ok ? accept(consultationId) : written;
  }

  /** Answered after the commit; a repeat is answered as the first time. */
  async do(
    consultationId: string,
    asked: ReadConsultationCommand,
    by: Author,
    key: string,
  ): Promise<Result<Written>> {
    const command = await this.commandOf(consultationId, asked, by);
    if (!command.ok) return command;
    const written = await this.streams.submit(consultationId, command.value, by, { key, asked });
    if (written.ok && command.value.type === 'response.submit')
      await this.drafts.forget(consultationId, command.value.party?.partyId ?? '', written.value.at);
    return written;
  }

  /** Saved while responses are taken, and of what may be half done yet. */
  async saveDraft(
    consultationId: string,
    bodyId: string,
    asked: { readonly version: number; readonly content: ReadResponseContent },
    by: Author,
  ): Promise<Result<null>> {
    const party = await this.parties.of(by.personId);
    if (party === null) return NO_PARTY;
    const summary = await this.streams.find(bodyId, consultationId);
    if (summary?.stage !== 'open') return NOT_OPEN;
    const { partyId } = party;
    const content = await this.files.content(placeOfParty(consultationId, partyId), asked.content);
    if (!content.ok) return content;
    const { name } = by;
    return this.drafts.save({ consultationId, partyId }, content.value, { name, version: asked.version });
  }

  private async commandOf(
    consultationId: string,
    asked: ReadConsultationCommand,
    by: Author,
  ): Promise<Result<ConsultationCommand>> {
    switch (asked.type) {
      case 'consultation.amend': {
        const terms = await this.files.terms(consultationId, asked.terms);
        return terms.ok ? accept({ type: asked.type, terms: terms.value }) : terms;
      }
      case 'response.submit': {
        const party = await this.parties.of(by.personId);
        if (party === null) return accept({ ...asked, party, content: { answers: [], attachments: [] } });
        const content = await this.files.content(placeOfParty(consultationId, party.partyId), asked.content);
        return content.ok ? accept({ ...asked, party, content: content.value }) : content;
      }
      case 'response.withdraw':
        return accept({ ...asked, party: await this.parties.of(by.personId) });
      default:
        return accept(asked);
    }
  }
}
