/**
 * Which characters a text may hold. What cannot be seen is refused: control characters, halves of a character pair, and
 * the marks that turn the direction of writing, by which a text can look like another one.
 */

/** In a name or title nothing at all is invisible. */
export const READABLE_LINE = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]*$/u;

/** Longer text may break lines, hyphenate, and join signs as some scripts and emoji need it (U+200C, U+200D). */
export const READABLE_PROSE = /^(?:[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|[\n\t\u00ad\u200c\u200d])*$/u;

/** What a person can do about it. */
export const SAY_UNREADABLE =
  'The text holds a character that cannot be seen. Type the text again instead of pasting it.';
