/** What a reader may read, said to the database: the same as `maySee` in the domain, for rows that keep the level of their audience and its named persons. */
import { Injectable } from '@nestjs/common';
import { type Audience, CLEARANCES, clearanceOf, type Clearance, namedIn } from '@quorate/domain';
import { type Caller, rolesHeld } from '../../platform/auth/index.js';
import { Bodies } from './bodies.js';

/** `persons`: those named and the officers. `only`: those named and nobody else. */
export type AudienceLevel = Clearance | 'persons' | 'only';

export interface AudienceColumns {
  readonly level: AudienceLevel;
  readonly persons: string[];
}

/** Signed in; bodies the reader is of; bodies whose officer the reader is; the reader. */
export type ReaderRights = readonly [boolean, readonly string[], readonly string[], string | null];

/** The audience as its columns. */
export function audienceColumns(audience: Audience): AudienceColumns {
  if (typeof audience === 'string') return { level: audience, persons: [] };
  return { level: 'only' in audience ? 'only' : 'persons', persons: [...namedIn(audience)] };
}

/** The condition on a row with `level`, `persons` and `body_id`; `first` is the number of the first of the four rights among the parameters. */
export function readableSql(row: string, first: number): string {
  const [signedIn, ofBodies, officerOf, reader] = [0, 1, 2, 3].map((at) => `$${first + at}`);
  return `(${row}.level = 'public' OR (${row}.level = 'parties' AND ${signedIn})
    OR (${row}.level = 'body' AND ${row}.body_id = ANY (${ofBodies})) OR (${row}.level = 'officers' AND ${row}.body_id = ANY (${officerOf}))
    OR (${row}.level = 'persons' AND (${reader} = ANY (${row}.persons) OR ${row}.body_id = ANY (${officerOf})))
    OR (${row}.level = 'only' AND ${reader} = ANY (${row}.persons)))`;
}

@Injectable()
export class Readers {
  constructor(private readonly bodies: Bodies) {}

  async rightsOf(caller: Caller): Promise<ReaderRights> {
    const standings = caller.personId === null ? [] : await this.bodies.standingsOf(caller.personId);
    const readOn = (level: Clearance): string[] =>
      standings
        .filter(({ roles }) => isAtLeast(clearanceOf(rolesHeld(caller, roles)), level))
        .map(({ bodyId }) => bodyId);
    return [caller.personId !== null, readOn('body'), readOn('officers'), caller.personId];
  }
}

function isAtLeast(clearance: Clearance, level: Clearance): boolean {
  return CLEARANCES.indexOf(clearance) >= CLEARANCES.indexOf(level);
}
