/** The summary by category as a web page that needs nothing beside itself: what the secretary attaches as a paper. */
import type { ConsultationSummary } from '@quorate/contracts';
import { type QuestionSummary, sayCloses, sayList, sayResponseChoice } from '@quorate/domain';
import { escapeHtml } from '../../platform/html/index.js';

function cells(tag: 'td' | 'th', texts: readonly (string | number)[]): string {
  return texts.map((text) => `<${tag}>${escapeHtml(String(text))}</${tag}>`).join('');
}

function tableOf({ choices, rows, total }: QuestionSummary): string {
  const head = `<tr>${cells('th', ['Party category', ...choices])}</tr>`;
  const body = rows.map(({ category, counts }) => `<tr>${cells('td', [category, ...counts])}</tr>`).join('');
  const foot = `<tr>${cells('td', ['All parties', ...total])}</tr>`;
  return `<table border="1"><thead>${head}</thead><tbody>${body}${foot}</tbody></table>`;
}

interface Answered {
  readonly who: string;
  readonly choice: string;
  readonly text: string;
}

function answersOf(form: QuestionSummary['form'], answers: readonly Answered[]): string {
  return answers
    .map(({ who, choice, text }) => {
      const chosen = choice === '' ? '' : `${escapeHtml(sayResponseChoice(choice, form))}. `;
      const words = escapeHtml(text).replaceAll('\n', '<br>');
      return `<li><strong>${escapeHtml(who)}</strong>: ${chosen}${words}</li>`;
    })
    .join('');
}

function sayConfidential(count: number): string {
  if (count === 0) return '';
  const answers = count === 1 ? 'answer is' : 'answers are';
  return `<p>${String(count)} confidential ${answers} not shown and not counted above.</p>`;
}

function questionPart(question: QuestionSummary): string {
  const { number, text, form, open, anonymous, confidential } = question;
  const named = open.map(({ party, categories, ...answer }) => ({
    ...answer,
    who: categories.length === 0 ? party : `${party} (${sayList(categories)})`,
  }));
  const unnamed = anonymous.map(({ categories, ...answer }) => ({
    ...answer,
    who: categories === null || categories.length === 0 ? 'Anonymous' : `Anonymous (${sayList(categories)})`,
  }));
  const all = [...named, ...unnamed];
  return [
    `<h2>Question ${String(number)}: ${escapeHtml(text)}</h2>`,
    all.length === 0 ? '<p>No answer that is shown.</p>' : tableOf(question),
    sayConfidential(confidential),
    all.length === 0 ? '' : `<ul>${answersOf(form, all)}</ul>`,
  ].join('\n');
}

/** Complete in itself. `responses`: how many parties answered. */
export function summaryPage(
  { title, about, kind, bodyName, closesAt }: ConsultationSummary,
  summary: readonly QuestionSummary[],
  responses: number,
): string {
  const name = escapeHtml(`${about === null ? '' : `${about} `}${title}`);
  const answered = `${String(responses)} ${responses === 1 ? 'party' : 'parties'} answered.`;
  const lead = `${kind}, ${bodyName}. It closed at ${sayCloses(closesAt)}. ${answered} A party in several categories is counted in each.`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${name}: responses by party category</title></head><body>
<h1>${name}: responses by party category</h1>
<p>${escapeHtml(lead)}</p>
${summary.map(questionPart).join('\n')}
</body></html>
`;
}
