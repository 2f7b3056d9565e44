/** Minutes as a web page that needs no script and loads nothing: the master of the other outputs. */
import { type MinutesBlock, type MinutesRun, type ReadSection, sayWithheld } from '@quorate/domain';
import { escapeHtml } from '../../../platform/html/index.js';
import { headingOf, leadOf, titleOf, type WrittenMinutes } from './written-minutes.js';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.6 Georgia, serif; max-width: 44rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h1, h2, h3, nav, .lead, .withheld { font-family: system-ui, sans-serif; line-height: 1.3; }
h2 { border-top: 1px solid; padding-top: 1rem; margin-top: 2.5rem; } h3 { margin-top: 1.5rem; }
.withheld { border: 1px solid; padding: .5rem .75rem; } p, li { white-space: pre-line; } a { color: inherit; }
nav a { display: inline-block; padding-block: .75rem; margin-inline-end: 1.5rem; }
@media print { nav { display: none; } }`;

function runHtml({ text, bold, italic, href }: MinutesRun): string {
  let html = escapeHtml(text);
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  return href === undefined ? html : `<a href="${escapeHtml(href)}" rel="noopener nofollow">${html}</a>`;
}

const runsHtml = (runs: readonly MinutesRun[]): string => runs.map(runHtml).join('');

function blockHtml(block: MinutesBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'heading':
      return `<h3>${runsHtml(block.runs)}</h3>`;
    case 'bullets':
    case 'numbers': {
      const list = block.kind === 'bullets' ? 'ul' : 'ol';
      return `<${list}>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</${list}>`;
    }
  }
}

function sectionHtml(section: ReadSection): string {
  const { blocks } = section;
  const withheld = sayWithheld(section);
  const marker = withheld === null ? '' : `<p class="withheld">${withheld}</p>`;
  const words = blocks.map(blockHtml).join('\n');
  const empty = words === '' && marker === '' ? '<p>Nothing on record.</p>' : '';
  return `<section>\n<h2>${escapeHtml(headingOf(section))}</h2>\n${words}${marker}${empty}\n</section>`;
}

export function minutesPage(written: WrittenMinutes): string {
  const { meetingId, sections } = written.minutes;
  const title = escapeHtml(titleOf(written));
  const lead = leadOf(written).map((line) => `<p class="lead">${escapeHtml(line)}</p>`);
  const here = `/api/meetings/${meetingId}/minutes/versions/${String(written.version.version)}`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head><body>
<header><h1>${title}</h1>
${lead.join('\n')}
<nav aria-label="These minutes"><a href="/meetings/${meetingId}" target="_top">The meeting</a><a href="${here}/pdf" target="_blank" rel="noopener">PDF</a><a href="${here}/docx" target="_blank" rel="noopener">Word</a></nav></header>
<main>
${sections.map(sectionHtml).join('\n')}
</main></body></html>
`;
}
