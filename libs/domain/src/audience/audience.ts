/**
 * Who may read an entry. Levels rise from the public to the officers of the body; a RED entry names its readers.
 * The WHITE, GREEN, AMBER and RED of the Panel Information Policy map onto them.
 */
export const CLEARANCES = ['public', 'parties', 'body', 'officers'] as const;
/** public: anyone. parties: anyone signed in. body: members, alternates, scrutineers, observers and the room screen. officers: secretary and chair. */
export type Clearance = (typeof CLEARANCES)[number];

export const CLASSIFICATIONS = ['WHITE', 'GREEN', 'AMBER', 'RED'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** persons: those named and the officers. only: those named and nobody else, such as the scrutineers of a vote. */
export type Audience =
  Clearance | { readonly persons: readonly string[] } | { readonly only: readonly string[] };

export interface Reader {
  readonly clearance: Clearance;
  /** Null for the public and for a room screen. */
  readonly personId: string | null;
}

/** Whoever is not signed in. */
export const PUBLIC_READER: Reader = { clearance: 'public', personId: null };

/** The clearance that lets fewer read. */
export function moreClosed(one: Clearance, other: Clearance): Clearance {
  return CLEARANCES.indexOf(one) > CLEARANCES.indexOf(other) ? one : other;
}

/** The persons an audience names, whoever else reads it. */
export function namedIn(audience: Audience): readonly string[] {
  if (typeof audience === 'string') return [];
  return 'only' in audience ? audience.only : audience.persons;
}

/** True when the reader stands at or above the audience, or is one of its named persons; officers read all that is not for the named alone. */
export function maySee(audience: Audience, reader: Reader): boolean {
  if (typeof audience === 'string') {
    return CLEARANCES.indexOf(reader.clearance) >= CLEARANCES.indexOf(audience);
  }
  if (reader.clearance === 'officers' && !('only' in audience)) return true;
  return reader.personId !== null && namedIn(audience).includes(reader.personId);
}

/** The reader with the least rights who may read what has this audience: what is said to many is said as they would read it. Null where nobody may. */
export function lowestReader(audience: Audience): Reader | null {
  if (typeof audience === 'string') return { clearance: audience, personId: null };
  const [personId] = namedIn(audience);
  if (personId !== undefined) return { clearance: 'public', personId };
  return 'only' in audience ? null : { clearance: 'officers', personId: null };
}

/** True where the reader is told who wrote what they read, and how many have voted: the body and above. */
export function isOfBody(reader: Reader): boolean {
  return maySee('body', reader);
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
