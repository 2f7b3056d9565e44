/** What people are on a body now. It stands before every request, so the roles of a body are kept for a moment. */
import { Injectable } from '@nestjs/common';
import type { BodyRole } from '@quorate/domain';
import { RolesSource } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { BatchedLookup } from '../../platform/lookup/index.js';

/** A role taken away acts within this in the other processes; in this one at once. */
const REMEMBER_MS = 500;

type RolesOfPeople = ReadonlyMap<string, readonly BodyRole[]>;

@Injectable()
export class BodyRoles extends RolesSource {
  private readonly bodies = new BatchedLookup<RolesOfPeople>({
    rememberMs: REMEMBER_MS,
    mostKept: 1_000,
    otherwise: new Map(),
    ask: (bodyIds) => this.find(bodyIds),
  });

  constructor(private readonly database: Database) {
    super();
  }

  async rolesOn(personId: string, bodyId: string): Promise<readonly BodyRole[]> {
    const roles = await this.bodies.find(bodyId.toLowerCase());
    return roles.get(personId) ?? [];
  }

  /** The seats or officers of the body changed. */
  forget(bodyId: string): void {
    this.bodies.forget(bodyId);
  }

  private async find(bodyIds: readonly string[]): Promise<ReadonlyMap<string, RolesOfPeople>> {
    const { rows } = await this.database.pool.query<{ body_id: string; person_id: string; role: BodyRole }>(
      `SELECT id AS body_id, chair_id AS person_id, 'chair' AS role FROM body WHERE id = ANY ($1) AND chair_id IS NOT NULL
       UNION SELECT body_id, person_id, office FROM body_officer WHERE body_id = ANY ($1)
       UNION SELECT s.body_id, t.member_id, 'member' FROM seat s JOIN seat_term t ON t.seat_id = s.id
         WHERE s.body_id = ANY ($1) AND t.replaced_at IS NULL
       UNION SELECT s.body_id, a.person_id, 'alternate' FROM seat s JOIN seat_alternate a ON a.seat_id = s.id
         WHERE s.body_id = ANY ($1)`,
      [bodyIds],
    );
    const found = new Map<string, Map<string, BodyRole[]>>(bodyIds.map((id) => [id, new Map()]));
    for (const { body_id, person_id, role } of rows) {
      const people = found.get(body_id);
      people?.set(person_id, [...(people.get(person_id) ?? []), role]);
    }
    return found;
  }
}
