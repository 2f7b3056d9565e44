/** What an item of the agenda has to be, whoever puts it there. */
import { checkNamedPersons } from '../../audience/readership.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkOptionalText, checkText } from '../check-text.js';
import type { Roster } from '../attendance/roster.js';
import type { NewAgendaItem } from '../meeting-command.js';
import type { AgendaItem } from '../meeting-state.js';
import { checkResolution } from './check-resolution.js';

/** The item with its texts trimmed, when each part of it is as it should be. */
export function checkItem(
  { resolution: proposed, minutesOf, ...item }: NewAgendaItem,
  roster: Roster | null,
  now: string,
): Result<Omit<AgendaItem, 'itemId'>> {
  const title = checkText(item.title, 'item.title', 200);
  if (!title.ok) return title;
  const owner = checkText(item.owner, 'item.owner', 120);
  if (!owner.ok) return owner;
  const summary = checkOptionalText(item.summary, 'item.summary', 2000);
  if (!summary.ok) return summary;
  if (!Number.isSafeInteger(item.plannedMinutes) || item.plannedMinutes < 0 || item.plannedMinutes > 600) {
    const sentence = 'Give the planned time in whole minutes, from 0 to 600.';
    return refuse('invalid', 'not-planned-minutes', sentence, 'item.plannedMinutes');
  }
  const named = checkNamedPersons(item, 'item', 'item.namedPersons');
  if (!named.ok) return named;
  const checked = {
    ...item,
    title: title.value,
    owner: owner.value,
    summary: summary.value,
    ...(minutesOf === undefined ? {} : { minutesOf }),
  };
  if (proposed === undefined) return accept(checked);
  const resolution = checkResolution(proposed, item, roster, now);
  return resolution.ok ? accept({ ...checked, resolution: resolution.value }) : resolution;
}
