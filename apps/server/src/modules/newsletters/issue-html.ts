/**
 * An issue as a page for mail programs: blocks one below the other with their styles in themselves, no tables, nothing that
 * loads or runs. What programs drop (the second colours for the dark) is not needed to read it.
 */
import type { IssueEntry, IssueSection } from '@quorate/domain';
import { escapeHtml } from '../../platform/html/index.js';
import { issueTitle, WHY, type WrittenIssue } from './issue-text.js';

const SERIF = "font-family:'Source Serif 4',Georgia,'Times New Roman',serif";
const SANS = "font-family:'Public Sans',-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";

/** The colours of the house: the text is at least 4.5:1 on the page in both. */
const DARK = `@media (prefers-color-scheme:dark){
body,.page{background:#12171b!important}
h1,h2,h3,p,.entry a{color:#ece9e2!important}
.muted{color:#a9b0b7!important}
a,.link{color:#7fc6d6!important}
.line{border-color:#2c353c!important}
}`;

const STYLES = {
  page: `max-width:640px;margin:0 auto;padding:24px 20px 40px;background:#faf8f3;color:#1c2126;${SANS};font-size:16px;line-height:1.5`,
  title: `margin:0 0 6px;color:#1c2126;${SERIF};font-size:30px;line-height:1.2;font-weight:600;letter-spacing:-0.01em`,
  section: 'margin:32px 0 0;padding:20px 0 0;border-top:1px solid #ddd8cc',
  heading: `margin:0 0 8px;color:#1c2126;${SERIF};font-size:22px;line-height:1.3;font-weight:600`,
  entry: 'margin:18px 0 0',
  entryTitle: `margin:0;color:#1c2126;${SANS};font-size:16px;line-height:1.4;font-weight:700`,
  when: 'margin:2px 0 0;color:#545c65;font-size:14px',
  text: 'margin:6px 0 0;color:#1c2126',
  muted: 'margin:0;color:#545c65;font-size:14px',
  link: 'color:#0e5263',
  titleLink: 'color:#1c2126;text-decoration:underline',
} as const;

/** Blank lines part paragraphs; a line that follows stays a line. */
function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p style="${STYLES.text}">${escapeHtml(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

function entryHtml({ title, when, text, path }: IssueEntry, level: 'h2' | 'h3', address: string): string {
  const named = escapeHtml(title);
  const link =
    path === null
      ? named
      : `<a href="${escapeHtml(address + path)}" style="${STYLES.titleLink}">${named}</a>`;
  return [
    `<div class="entry" style="${STYLES.entry}">`,
    `<${level} style="${STYLES.entryTitle}">${link}</${level}>`,
    ...(when === '' ? [] : [`<p class="muted" style="${STYLES.when}">${escapeHtml(when)}</p>`]),
    paragraphs(text),
    '</div>',
  ].join('\n');
}

function sectionHtml({ heading, introduction, entries }: IssueSection, address: string): string {
  return [
    `<div class="line" style="${STYLES.section}">`,
    ...(heading === '' ? [] : [`<h2 style="${STYLES.heading}">${escapeHtml(heading)}</h2>`]),
    paragraphs(introduction),
    ...entries.map((entry) => entryHtml(entry, heading === '' ? 'h2' : 'h3', address)),
    '</div>',
  ].join('\n');
}

function link(address: string, words: string): string {
  return `<a class="link" href="${escapeHtml(address)}" style="${STYLES.link}">${escapeHtml(words)}</a>`;
}

export function issueHtml(issue: WrittenIssue): string {
  const { sections, address, page, leave } = issue;
  const title = escapeHtml(issueTitle(issue));
  const leaving = leave === null ? 'The mail has a link to unsubscribe here.' : link(leave, 'Unsubscribe');
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${title}</title><style>${DARK}</style></head>`,
    '<body style="margin:0;padding:0;background:#faf8f3">',
    `<div class="page" role="article" lang="en-GB" style="${STYLES.page}">`,
    `<h1 style="${STYLES.title}">${title}</h1>`,
    ...(page === null
      ? []
      : [`<p class="muted" style="${STYLES.muted}">${link(page, 'Read it on the site')}</p>`]),
    ...sections.map((section) => sectionHtml(section, address)),
    `<div class="line" style="${STYLES.section}">`,
    `<p class="muted" style="${STYLES.muted}">${WHY} ${leaving}</p>`,
    '</div></div></body></html>',
    '',
  ].join('\n');
}
