/** Why the rehearsal cannot go on, or what it found wrong, as a sentence for the person who started it. */
export class RehearsalError extends Error {}
