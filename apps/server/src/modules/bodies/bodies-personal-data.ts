/** What a person is on bodies: whoever is something is not erased, and of former terms the days stay without a name. */
import { Injectable } from '@nestjs/common';
import type { BodyStanding } from '@quorate/contracts';
import { type BodyRole, sayList, withThe } from '@quorate/domain';
import { DataSource, IsNull } from 'typeorm';
import { PersonalParts, type Subject } from '../../platform/personal/index.js';
import { Bodies } from './bodies.js';
import { ComingTermRow } from './coming-term.entity.js';

const OFFICES: Readonly<Partial<Record<BodyRole, string>>> = {
  chair: 'the chair',
  secretary: 'one of the secretaries',
  scrutineer: 'one of the scrutineers',
  observer: 'one of the observers',
};

@Injectable()
export class BodiesPersonalData {
  constructor(
    parts: PersonalParts,
    private readonly bodies: Bodies,
    private readonly dataSource: DataSource,
  ) {
    parts.add({
      tables: ['body', 'body_officer', 'seat_alternate', 'seat_term', 'coming_term'],
      blocks: (person) => this.blocks(person),
    });
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
