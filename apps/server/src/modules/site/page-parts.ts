/** What the pages of the public site are made of: a way to the others, lists of links, facts. */
import { ukDate, ukTime } from '@quorate/domain';
import type { Html } from '../../platform/html/index.js';
import { html } from '../../platform/html/index.js';
import type { PageWords } from '../../platform/pages/index.js';

const WAYS = [
  ['/', 'Front page'],
  ['/meetings', 'Meetings'],
  ['/registers', 'Decisions'],
  ['/modifications', 'Modifications'],
  ['/consultations', 'Consultations'],
  ['/elections', 'Elections'],
  ['/bodies', 'Bodies'],
  ['/newsletters', 'Newsletters'],
] as const;

/** "13:00 UK time on Monday 20 December 2021". */
export function sayInstant(at: string): string {
  return `${ukTime(at)} UK time on ${ukDate(at)}`;
}

/** A page with its heading, and a word on what script adds. */
export function pageOf(title: string, description: string, parts: readonly Html[]): PageWords {
  const ways = WAYS.map(([path, name]) => html`<li><a href="${path}">${name}</a></li>`);
  const body = html`<nav aria-label="Pages">
      <ul>
        ${ways}
      </ul>
    </nav>
    <main>
      <h1>${title}</h1>
      ${parts}
      <p>
        This page is told as text. To follow meetings as they happen, to vote and to sign in, switch
        JavaScript on and load it again.
      </p>
    </main>`;
  return { title: `${title} · Quorate`, description, body };
}

/** A list under a heading, or what is said where it is empty. */
export function listOf(heading: string, lines: readonly Html[], empty: string): Html {
  const list =
    lines.length === 0
      ? html`<p>${empty}</p>`
      : html`<ul>
          ${lines.map((one) => html`<li>${one}</li>`)}
        </ul>`;
  return html`<h2>${heading}</h2>
    ${list}`;
}

export function linkTo(path: string, words: string): Html {
  return html`<a href="${path}">${words}</a>`;
}

/** Facts by their names; those that are not known are left out. */
export function factsOf(facts: readonly (readonly [string, string | null])[]): Html {
  const known = facts.filter(([, detail]) => detail !== null && detail !== '');
  return html`<dl>
    ${known.map(
      ([term, detail]) =>
        html`<dt>${term}</dt>
          <dd>${detail ?? ''}</dd>`,
    )}
  </dl>`;
}

/** The paragraphs of a text. */
export function paragraphsOf(text: string): readonly Html[] {
  return text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => html`<p>${one}</p>`);
}
