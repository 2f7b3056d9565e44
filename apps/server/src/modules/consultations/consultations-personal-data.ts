/** Responses that were saved and not submitted: they go with the last person of a party who works on them. */
import { Injectable } from '@nestjs/common';
import { ERASED_NAME } from '@quorate/domain';
import type { EntityManager } from 'typeorm';
import { PersonalParts, type Subject } from '../../platform/personal/index.js';
import { People } from '../identity/index.js';

@Injectable()
export class ConsultationsPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly people: People,
  ) {
    parts.add({
      tables: ['consultation_draft'],
      erase: (person, manager) => this.erase(person, manager),
    });
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
