/** The pack as a web page: the words of the papers under headings, with the page numbers of the PDF. Needs no script and loads nothing. */
import { FILE_MEDIA, sayPage, sayPages } from '@quorate/domain';
import { escapeHtml } from '../../../platform/html/index.js';
import type { PackContents, PackItem, PackPaper } from './pack-contents.js';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; } h2 { border-top: 1px solid; padding-top: 1rem; margin-top: 2.5rem; }
article { margin: 2rem 0; } .facts { opacity: .8; } .page { border-top: 1px dotted; margin-top: 1.5rem; }
.page > h4 { font-size: .9375rem; margin: .5rem 0; } table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top; } caption { text-align: left; font-weight: 700; }
img { max-width: 100%; height: auto; } a { color: inherit; }`;

/** `texts` holds for each paper in its order the simple HTML of its pages. */
export function packPage(contents: PackContents, texts: readonly (readonly string[])[]): string {
  const title = escapeHtml(contents.title);
  let nth = 0;
  const items = contents.items.map((item) => {
    const papers = item.papers.map((paper) => {
      const pages = texts[nth] ?? [];
      nth += 1;
      return paperHtml(contents.meetingId, paper, pages);
    });
    return `<section id="item-${item.number}">\n<h2>${itemTitle(item)}</h2>\n<p class="facts">${escapeHtml(item.owner)}, ${item.classification}</p>\n${papers.join('\n')}\n</section>`;
  });
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Papers: ${title}</title><style>${STYLE}</style></head><body>
<header><h1>${title}</h1><p>${escapeHtml(contents.lead)}</p></header>
<nav aria-label="Agenda"><ol>${contents.items.map(lineOf).join('')}</ol></nav>
<main>${items.join('\n')}</main></body></html>
`;
}

const itemTitle = ({ number, title }: PackItem): string => `${number}. ${escapeHtml(title)}`;

function lineOf(item: PackItem): string {
  const papers = item.papers.map(
    (paper) =>
      `<li><a href="#${paper.paperId}">${escapeHtml(paper.title)}</a>, ${escapeHtml(sayPages(paper.pages))}</li>`,
  );
  const below = papers.length === 0 ? '' : `<ul>${papers.join('')}</ul>`;
  return `<li value="${item.number}"><a href="#item-${item.number}">${escapeHtml(item.title)}</a>${below}</li>`;
}

function paperHtml(meetingId: string, paper: PackPaper, texts: readonly string[]): string {
  const { word } = FILE_MEDIA[paper.file.media];
  const href = `/api/meetings/${meetingId}/papers/${paper.paperId}/versions/${paper.version}`;
  const facts = [
    ...[paper.number, paper.classification, paper.owner, sayPages(paper.pages)],
    ...(paper.change === '' ? [] : [`what is new: ${paper.change}`]),
  ];
  return `<article id="${paper.paperId}">
<h3>${escapeHtml(paper.title)}</h3>
<p class="facts">${escapeHtml(facts.join(', '))}. <a href="${href}" target="_blank" rel="noopener">The file (${word})</a></p>
${wordsOf(paper, texts)}
</article>`;
}

function wordsOf(paper: PackPaper, texts: readonly string[]): string {
  if (paper.classification === 'RED') {
    return '<p>A RED paper is read page by page, with your name on it: open its file.</p>';
  }
  if (texts.every((text) => text.trim() === '')) {
    return '<p>No words were found in this file. It may be a picture: open the file, or ask who sent it for one with words.</p>';
  }
  if (paper.file.pages === null) return texts.join('\n');
  return texts
    .map(
      (text, nth) =>
        `<section class="page"><h4>Page ${escapeHtml(sayPage(paper.pages, nth))}</h4>\n${text}\n</section>`,
    )
    .join('\n');
}
