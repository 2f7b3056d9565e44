/** The four places of the member's page and their addresses. */
import type { Place } from '../../ui/place-link.js';

export const placeNames = ['agenda', 'speak', 'results', 'vote'] as const;
export type PlaceName = (typeof placeNames)[number];

const labels: Readonly<Record<PlaceName, string>> = {
  agenda: 'Agenda',
  speak: 'Speak',
  results: 'Results',
  vote: 'Vote',
};

/** The address of a place. */
export function placeHref(meetingId: string, place: PlaceName): string {
  return `/meetings/${meetingId}/member?place=${place}`;
}

/** The place that an address names, or null. */
export function placeIn(search: string): PlaceName | null {
  const named = new URLSearchParams(search).get('place');
  return placeNames.find((name) => name === named) ?? null;
}

/** The bottom bar. */
export function memberPlaces(meetingId: string, current: PlaceName, isVoteOpen: boolean): readonly Place[] {
  return placeNames.map((name) => ({
    label: labels[name],
    href: placeHref(meetingId, name),
    isCurrent: name === current,
    ...(name === 'vote' && isVoteOpen && current !== 'vote' ? { news: 'open now' } : {}),
  }));
}
