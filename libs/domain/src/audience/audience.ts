/**
 * Who may read an entry. Levels rise from the public to the officers of the body; a RED entry names its readers.
 * The WHITE, GREEN, AMBER and RED of the Panel Information Policy map onto them.
 */
export const CLEARANCES = ['public', 'parties', 'body', 'officers'] as const;
/** public: anyone. parties: anyone signed in. body: members, alternates, observers and the room screen. officers: secretary and chair. */
export type Clearance = (typeof CLEARANCES)[number];

export const CLASSIFICATIONS = ['WHITE', 'GREEN', 'AMBER', 'RED'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export type Audience = Clearance | { readonly persons: readonly string[] };

export interface Reader {
  readonly clearance: Clearance;
  /** Null for the public and for a room screen. */
  readonly personId: string | null;
}

/** True when the reader stands at or above the audience, or is one of its named persons; officers read all. */
export function maySee(audience: Audience, reader: Reader): boolean {
  if (typeof audience === 'string') {
    return CLEARANCES.indexOf(reader.clearance) >= CLEARANCES.indexOf(audience);
  }
  if (reader.clearance === 'officers') return true;
  return reader.personId !== null && audience.persons.includes(reader.personId);
}

/** The audience of a thing with this classification; RED needs the persons it names. */
export function audienceOf(classification: Classification, namedPersons: readonly string[]): Audience {
  switch (classification) {
    case 'WHITE':
      return 'public';
    case 'GREEN':
      return 'parties';
    case 'AMBER':
      return 'body';
    case 'RED':
      return { persons: namedPersons };
  }
}
