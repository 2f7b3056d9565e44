/** What is in a copy: a page to read, the same as JSON for programs, and the names of uploaded files. */
import { PERSONAL_DATA, ukDate, ukTime } from '@quorate/domain';
import { escapeHtml } from '../../platform/html/index.js';
import type { CopiedSection, Subject } from '../../platform/personal/index.js';

export interface Copy {
  readonly person: Subject;
  readonly sections: readonly CopiedSection[];
  readonly madeAt: string;
  /** Names of the uploaded files in the archive. */
  readonly files: readonly string[];
}

type Value = CopiedSection['rows'][number][string];

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; } h2 { border-top: 1px solid; padding-top: 1rem; margin-top: 2.5rem; }
dl { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: .125rem 1rem; margin: 0 0 1rem; padding-bottom: 1rem; border-bottom: 1px dotted; }
dl:last-child { border-bottom: 0; } dt { opacity: .75; } dd { margin: 0; white-space: pre-line; } .none { opacity: .75; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }`;

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const LEAD =
  'This is what Quorate holds about you. What belongs to others as well is left out, and so is whatever could tell how a secret ballot was cast.';

/** For programs. */
export function copyJson({ person, sections, madeAt, files }: Copy): string {
  const held = sections.map(({ title, rows }) => ({ title, rows }));
  return JSON.stringify({ about: LEAD, madeAt, person, sections: held, files, leftOut: leftOut() }, null, 2);
}

/** For people. */
export function copyPage({ person, sections, madeAt, files }: Copy): string {
  const title = `What Quorate holds about ${person.name}`;
  const others = leftOut().map(({ what, why }) => `<dt>${escapeHtml(what)}</dt><dd>${escapeHtml(why)}</dd>`);
  const uploads = files.map(
    (name) => `<li><a href="${escapeHtml(encodeURI(name))}">${escapeHtml(name)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
<header><h1>${escapeHtml(title)}</h1><p>${LEAD}</p><p>Made on ${say(madeAt)}. The same for programs is in data.json.</p></header>
<main>${sections.map(sectionHtml).join('\n')}
<section><h2>Files</h2>${uploads.length === 0 ? NOTHING : `<ul>${uploads.join('')}</ul>`}</section>
<section><h2>What is held and not in this copy</h2><dl>${others.join('\n')}</dl></section></main></body></html>
`;
}

/** "files/2-ticket.pdf": safe on every disk. */
export function fileName(number: number, name: string): string {
  return `files/${String(number)}-${name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_').slice(0, 120)}`;
}

const NOTHING = '<p class="none">Nothing.</p>';

function sectionHtml({ title, rows }: CopiedSection): string {
  const lists = rows.map(
    (row) =>
      `<dl>${Object.entries(row)
        .map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${valueHtml(value)}</dd>`)
        .join('')}</dl>`,
  );
  return `<section><h2>${escapeHtml(title)}</h2>${lists.length === 0 ? NOTHING : lists.join('\n')}</section>`;
}

function valueHtml(value: Value): string {
  if (value === null || value === '') return 'None';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(INSTANT.test(value) ? say(value) : value);
  return value.length === 0 ? 'None' : value.map((one) => escapeHtml(one)).join('<br>');
}

function say(instant: string): string {
  return `${ukDate(instant)}, ${ukTime(instant)} UK time`;
}

function leftOut(): { readonly what: string; readonly why: string }[] {
  return Object.values(PERSONAL_DATA).flatMap(({ says, copied }) =>
    copied === true ? [] : [{ what: says.charAt(0).toUpperCase() + says.slice(1), why: copied }],
  );
}
