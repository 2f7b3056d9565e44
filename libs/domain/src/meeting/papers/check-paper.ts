/** What a paper has to be, whoever adds it. */
import type { Classification } from '../../audience/audience.js';
import { checkNamedPersons, isWithin, type Readership } from '../../audience/readership.js';
import { type Result, accept, refuse } from '../../value/refusal.js';
import { checkText } from '../check-text.js';
import type { AgendaItem } from '../meeting-state.js';
import type { KeptFile } from '../../file/kept-file.js';
import type { Paper } from './paper.js';

/** Its readers, when they are whom its class allows and all of them read the item. Source: Panel Information Policy, as data; PAP-2. */
export function checkReadership(readership: Readership, item: AgendaItem): Result<null> {
  const named = checkNamedPersons(readership, 'paper', 'namedPersons');
  if (!named.ok) return named;
  if (isWithin(readership, item)) return accept(null);
  const who =
    item.classification === 'RED' ? 'the persons whom it names' : `whoever reads ${item.classification}`;
  const sentence = `The item is ${item.classification}, so its papers are for ${who} at most. Choose a class that is as closed, or open up the item first.`;
  return refuse('conflict', 'more-open-than-item', sentence, 'classification');
}

/** A RED paper is shown page by page, with the name of who reads it on each: only a PDF can be. */
export function checkMedia(classification: Classification, { media }: KeptFile): Result<null> {
  if (classification !== 'RED' || media === 'application/pdf') return accept(null);
  const sentence =
    'A RED paper is shown with the name of its reader on each page, which takes a PDF. Save it as PDF and upload that.';
  return refuse('invalid', 'red-needs-pdf', sentence, 'file');
}

/** What is new: said once the meeting was called, when people have read what there was. */
export function checkChange(change: string, isLate: boolean): Result<string> {
  if (!isLate && change.trim() === '') return accept('');
  if (change.trim() === '') {
    const sentence =
      'The meeting has been called, so people have its papers. Say in a sentence what is new with this one.';
    return refuse('invalid', 'change-missing', sentence, 'change');
  }
  return checkText(change, 'change', 300);
}

/** Its words trimmed, or what is wrong with one. */
export function checkWords({
  title,
  owner,
}: Pick<Paper, 'title' | 'owner'>): Result<Pick<Paper, 'title' | 'owner'>> {
  const named = checkText(title, 'title', 200);
  if (!named.ok) return named;
  const owned = checkText(owner, 'owner', 120);
  return owned.ok ? accept({ title: named.value, owner: owned.value }) : owned;
}
