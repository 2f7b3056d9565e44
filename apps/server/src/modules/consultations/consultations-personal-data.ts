/** Responses that were saved and not submitted: they go with the last person of a party who works on them. */
import { Injectable } from '@nestjs/common';
import { type ConsultationEntry, ERASED_NAME } from '@quorate/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Journal } from '../../platform/journal/index.js';
import { type CopiedSection, PersonalParts, type Subject } from '../../platform/personal/index.js';
import { People } from '../identity/index.js';
import { ConsultationDraftRow } from './consultation-draft.entity.js';
import { consultationKind } from './consultation-kind.js';
import { ConsultationStreams } from './consultation-streams.js';

@Injectable()
export class ConsultationsPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly people: People,
    private readonly journal: Journal,
    private readonly streams: ConsultationStreams,
    private readonly dataSource: DataSource,
  ) {
    parts.add({
      tables: ['consultation_draft'],
      copy: (person) => this.copy(person),
      erase: (person, manager) => this.erase(person, manager),
    });
  }

  /** What a response says belongs to the party: the person reads it on its page. */
  private async copy({ personId, name }: Subject): Promise<CopiedSection[]> {
    const given: CopiedSection['rows'][number][] = [];
    for (const streamId of await this.journal.naming(consultationKind.name, personId)) {
      const { consultation } = await this.streams.whole(streamId);
      const stored = await this.journal.entriesAfter(consultationKind, streamId, 0);
      for (const entry of stored.map((one) => one.entry as ConsultationEntry)) {
        if (entry.by?.personId !== personId) continue;
        const what = entry.type.replaceAll(/[.-]/g, ' ');
        given.push({ Consultation: consultation.terms?.title ?? '', What: what, At: entry.at });
      }
    }
    const { partyId } = (await this.people.find(personId)) ?? { partyId: null };
    const drafts =
      partyId === null
        ? []
        : await this.dataSource.manager.findBy(ConsultationDraftRow, { partyId, savedBy: name });
    return [
      { title: 'What you did in consultations', rows: given },
      {
        title: 'Responses that you saved last and that are not submitted',
        rows: drafts.map(({ content, savedAt }) => ({
          ...{ Saved: savedAt.toISOString(), Response: JSON.stringify(content) },
        })),
      },
    ];
  }

  private async erase({ personId, name }: Subject, manager: EntityManager): Promise<null> {
    const people = await this.people.list();
    const partyId = people.find((one) => one.personId === personId)?.partyId ?? null;
    const hasOthers = people.some((one) => one.partyId === partyId && one.personId !== personId);
    await (hasOthers
      ? manager.query('UPDATE consultation_draft SET saved_by = $3 WHERE party_id = $1 AND saved_by = $2', [
          ...[partyId, name, ERASED_NAME],
        ])
      : manager.query('DELETE FROM consultation_draft WHERE party_id = $1 AND saved_by = $2', [
          partyId,
          name,
        ]));
    return null;
  }
}
