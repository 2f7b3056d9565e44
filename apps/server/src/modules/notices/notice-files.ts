/** A given notice as PDF and as a page that stands alone. Pure: the same notice gives the same bytes. */
import { type GivenNotice, noticeText } from '@quorate/domain';
import { escapeHtml } from '../../platform/html/index.js';
import { drawPaper } from '../../platform/paper/index.js';

const HOW_TO_CHECK =
  'The fingerprint is SHA-256 of this notice as plain text, and stands in the journal of the meeting. The text can be fetched beside this file.';

/** As long as the words lie in memory, their paper does. */
const drawn = new WeakMap<GivenNotice['document'], Promise<Buffer>>();

/** For print, and for the mail. Drawn once: thousands fetch the same. */
export function noticePaper(notice: GivenNotice): Promise<Buffer> {
  const paper = drawn.get(notice.document) ?? drawNotice(notice);
  drawn.set(notice.document, paper);
  return paper;
}

function drawNotice({ document, fingerprint, at }: GivenNotice): Promise<Buffer> {
  const { title, lead, facts, resolutions, statements } = document;
  return drawPaper({
    ...{ title, lead, at: new Date(at) },
    parts: [
      { facts },
      { heading: 'Resolutions', paragraphs: [] },
      ...resolutions,
      ...statements.map(({ heading, text }) => ({ heading, paragraphs: [text] })),
      { heading: 'Fingerprint', paragraphs: [fingerprint, HOW_TO_CHECK] },
    ],
  });
}

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
const section = (heading: string, paragraphs: readonly string[]): string =>
  `<h2>${escapeHtml(heading)}</h2>${paragraphs.map(paragraph).join('')}`;

const STYLE = [
  'body{font:16px/1.5 sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1c2126;background:#fff}',
  'p{white-space:pre-wrap;overflow-wrap:anywhere}dt{color:#545c65}dd{margin:0 0 .5rem}',
].join('');

/** Readable without anything else, in any browser. */
export function noticePage({ document, fingerprint }: GivenNotice): string {
  const { title, lead, facts, resolutions, statements } = document;
  const list = facts.map(({ term, detail }) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(detail)}</dd>`);
  return [
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>`,
    `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1>${paragraph(lead)}<dl>${list.join('')}</dl><h2>Resolutions</h2>`,
    ...resolutions.map(({ heading, paragraphs }) => section(heading, paragraphs)),
    ...statements.map(({ heading, text }) => section(heading, [text])),
    `${section('Fingerprint', [fingerprint, HOW_TO_CHECK])}</body></html>\n`,
  ].join('\n');
}

/** What the fingerprint is taken of. */
export function noticeWords({ document }: GivenNotice): string {
  return noticeText(document);
}
