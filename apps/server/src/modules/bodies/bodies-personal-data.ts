/** What a person is on bodies: whoever is something is not erased, and of former terms the days stay without a name. */
import { Injectable } from '@nestjs/common';
import type { BodyStanding } from '@quorate/contracts';
import { type BodyRole, sayList, withThe } from '@quorate/domain';
import { DataSource, IsNull } from 'typeorm';
import { type CopiedSection, PersonalParts, type Subject } from '../../platform/personal/index.js';
import { Bodies } from './bodies.js';
import { ComingTermRow } from './coming-term.entity.js';

const OFFICES: Readonly<Partial<Record<BodyRole, string>>> = {
  chair: 'the chair',
  secretary: 'one of the secretaries',
  scrutineer: 'one of the scrutineers',
  observer: 'one of the observers',
};

interface TermRow {
  readonly body: string;
  readonly label: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly replaced: Date | null;
}

const TERMS = `
SELECT b.name AS body, s.label, to_char(t.term_from, 'YYYY-MM-DD') AS "from", to_char(t.term_until, 'YYYY-MM-DD') AS until, t.replaced
FROM (
  SELECT seat_id, term_from, term_until, replaced_at AS replaced FROM seat_term WHERE member_id = $1
  UNION ALL SELECT seat_id, term_from, term_until, ended_at FROM coming_term WHERE member_id = $1 AND begun_at IS NULL
) t JOIN seat s ON s.id = t.seat_id JOIN body b ON b.id = s.body_id ORDER BY t.term_from NULLS FIRST, b.name, s.label`;

@Injectable()
export class BodiesPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly bodies: Bodies,
    private readonly dataSource: DataSource,
  ) {
    parts.add({
      tables: ['body', 'body_officer', 'seat_alternate', 'seat_term', 'coming_term'],
      copy: (person) => this.copy(person),
      blocks: (person) => this.blocks(person),
    });
  }

  private async copy({ personId }: Subject): Promise<CopiedSection[]> {
    const standings = await this.bodies.standingsOf(personId);
    const terms = await this.dataSource.manager.query<TermRow[]>(TERMS, [personId]);
    return [
      {
        title: 'What you are on bodies',
        rows: standings.map(({ name, roles, seats }) => ({
          ...{ Body: name, 'You are': roles },
          Seats: seats.map(({ label, asAlternate }) => (asAlternate ? `${label} (alternate)` : label)),
        })),
      },
      {
        title: 'Your terms, with those to come',
        rows: terms.map(({ body, label, from, until, replaced }) => ({
          ...{ Body: body, Seat: label, From: from, Until: until },
          'Given to another or vacant since': replaced?.toISOString() ?? null,
        })),
      },
    ];
  }

  private async blocks({ personId, name }: Subject): Promise<string[]> {
    // The voters of an election are asked for where the election is.
    const standings = (await this.bodies.standingsOf(personId)).filter(({ isElectorate }) => !isElectorate);
    const coming = { memberId: personId, endedAt: IsNull(), begunAt: IsNull() };
    const isComing = await this.dataSource.manager.existsBy(ComingTermRow, coming);
    return [
      ...standings.flatMap((standing) => saysStanding(name, standing)),
      ...(isComing ? [`${name} was declared for a term that is to begin. Wait until it has ended.`] : []),
    ];
  }
}

function saysStanding(name: string, { name: bodyName, roles, seats }: BodyStanding): string[] {
  const body = withThe(bodyName);
  const offices = roles.flatMap((role) => OFFICES[role] ?? []);
  const own = seats.filter(({ holderId, asAlternate }) => holderId === undefined && !asAlternate);
  const asAlternate = seats.filter((seat) => seat.asAlternate);
  return [
    ...(own.length > 0
      ? [`${name} sits on ${body} (${labels(own)}). Make the seat vacant, or give it to another.`]
      : []),
    ...(asAlternate.length > 0
      ? [`${name} is an alternate on ${body} (${labels(asAlternate)}). Name another, or none.`]
      : []),
    ...(offices.length > 0
      ? [`${name} is ${sayList(offices)} of ${body}. Name somebody else in their place.`]
      : []),
  ];
}

function labels(seats: readonly { readonly label: string }[]): string {
  return sayList(seats.map(({ label }) => label));
}
