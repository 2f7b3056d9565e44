/** Bodies, decisions and modifications, as everybody may read them. */
import { Injectable } from '@nestjs/common';
import type { BodyView } from '@quorate/contracts';
import { asSentenceStart, ukDate } from '@quorate/domain';
import { NOBODY } from '../../platform/auth/index.js';
import { html } from '../../platform/html/index.js';
import type { PageWords } from '../../platform/pages/index.js';
import { Bodies, bodyFor } from '../bodies/index.js';
import { ModificationViews } from '../changes/index.js';
import { Registers } from '../registers/index.js';
import { factsOf, linkTo, listOf, pageOf, paragraphsOf, sayInstant } from './page-parts.js';

@Injectable()
export class RegisterWords {
  constructor(
    private readonly bodyList: Bodies,
    private readonly registers: Registers,
    private readonly views: ModificationViews,
  ) {}

  /** What is looked for is not known here: it stands behind the path. */
  search(): Promise<PageWords> {
    const about =
      'Words in agendas, papers, records, modifications, consultations, elections and newsletters.';
    const says = html`<p>
      Looking for words needs JavaScript. All that is found stands in the lists above.
    </p>`;
    return Promise.resolve(pageOf('Search', about, [says]));
  }

  async bodies(): Promise<PageWords> {
    const all = await this.bodyList.list();
    const lines = all.map(
      ({ bodyId, name, kind, seats, inPost }) =>
        html`${linkTo(`/bodies/${bodyId}`, name)}, ${kind}, ${inPost} of ${seats} seats in post`,
    );
    return pageOf('Bodies', 'Every body with its members and how many of its seats are filled.', [
      listOf('All bodies', lines, 'There is no body yet.'),
    ]);
  }

  async body(bodyId: string): Promise<PageWords | null> {
    const found = await this.bodyList.find(bodyId);
    const told = found === null ? null : bodyFor(['anyone'], found);
    if (told?.ok !== true) return null;
    const { name, kind, chair, secretaries, seatList, seats, inPost, rules } = told.value;
    return pageOf(name, `Members, officers and rules of the ${name}.`, [
      factsOf([
        ['Kind', asSentenceStart(kind)],
        ['Chair', chair?.name ?? 'Vacant'],
        ['Secretaries', secretaries.map((one) => one.name).join(', ')],
        ['Seats', `${String(inPost)} of ${String(seats)} in post`],
      ]),
      listOf('Members', seatList.map(seatLine), 'Its seats are told as a number only.'),
      listOf(
        'Rules',
        rules.map((rule) => html`${rule}`),
        'None.',
      ),
    ]);
  }

  async decisions(): Promise<PageWords> {
    const lines = (await this.registers.decisions(NOBODY, {})).map(
      ({ meetingId, meetingTitle, bodyName, text, at }) =>
        html`${text} ${bodyName}, ${linkTo(`/meetings/${meetingId}`, meetingTitle)}, ${sayInstant(at)}`,
    );
    return pageOf('Decisions', 'What the bodies decided and how their votes ended, the latest first.', [
      listOf('The latest first', lines, 'No decision is public yet.'),
    ]);
  }

  async modifications(): Promise<PageWords> {
    const lines = (await this.views.list()).map(
      ({ number, title, standing }) =>
        html`${linkTo(`/modifications/${encodeURIComponent(number)}`, `${number}: ${title}`)}, ${standing}`,
    );
    return pageOf('Modifications', 'The register of modifications with the stage of each.', [
      listOf('The register', lines, 'Nothing is raised yet.'),
    ]);
  }

  async modification(number: string): Promise<PageWords | null> {
    const found = await this.views.see(number, NOBODY);
    if (found === null) return null;
    const { title, standing, path, proposer, categories, implementation, issue, solution, events } = found;
    return pageOf(`${found.number}: ${title}`, `${standing}. ${path ?? 'Its path is not set yet'}.`, [
      factsOf([
        ['Stage', standing],
        ['Path', path],
        ['Proposer', proposer],
        ['Categories affected', categories.join(', ')],
        ['Implementation', implementation],
      ]),
      html`<h2>Issue</h2>
        ${paragraphsOf(issue)}`,
      html`<h2>Solution</h2>
        ${paragraphsOf(solution)}`,
      listOf(
        'What happened',
        events
          .filter(({ gone }) => gone === null)
          .map(
            ({ says, note, dates, file }) =>
              html`${sayDay(dates[0]?.on)}${says} ${note}
              ${file === null ? '' : documentOf(found.number, file)}`,
          ),
        'Nothing yet.',
      ),
    ]);
  }
}

function documentOf(number: string, { hash, name }: { readonly hash: string; readonly name: string }) {
  return linkTo(`/api/modifications/${encodeURIComponent(number)}/files/${hash}`, name);
}

function seatLine({ label, constituencyName, member, termUntil }: BodyView['seatList'][number]) {
  const until = termUntil === null ? '' : `, until ${ukDate(termUntil)}`;
  return html`${label} (${constituencyName}): ${member?.name ?? 'vacant'}${until}`;
}

/** A day by its name; a month or a year as the source gives it; nothing where none does. */
function sayDay(on: string | null | undefined): string {
  if (on === null || on === undefined) return '';
  return `${on.length === 10 ? ukDate(on) : on}: `;
}
