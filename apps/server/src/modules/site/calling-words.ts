/** What parties are called to, consultations and elections, as everybody may read them. */
import { Injectable } from '@nestjs/common';
import { sayConsultationStage, sayElectionStage, ukDate, PUBLIC_READER } from '@quorate/domain';
import { html } from '../../platform/html/index.js';
import type { PageWords } from '../../platform/pages/index.js';
import { ConsultationStreams } from '../consultations/index.js';
import { ElectionStreams } from '../elections/index.js';
import { factsOf, linkTo, listOf, pageOf, paragraphsOf, sayInstant } from './page-parts.js';

@Injectable()
export class CallingWords {
  constructor(
    private readonly consulting: ConsultationStreams,
    private readonly electing: ElectionStreams,
  ) {}

  async consultations(): Promise<PageWords> {
    const lines = (await this.consulting.list())
      .filter(({ issuedAt }) => issuedAt !== null)
      .map(
        ({ bodyId, consultationId, title, kind, stage, closesAt }) =>
          html`${linkTo(`/bodies/${bodyId}/consultations/${consultationId}`, title)}, ${kind},
          ${sayConsultationStage(stage)}, until ${sayInstant(closesAt)}`,
      );
    return pageOf('Consultations', 'What is asked of parties, and until when.', [
      listOf('All consultations', lines, 'No consultation was issued yet.'),
    ]);
  }

  async consultation(bodyId: string, consultationId: string): Promise<PageWords | null> {
    const found = await this.consulting.find(bodyId, consultationId);
    if (found === null) return null;
    const { terms, issuedAt } = await this.consulting.seen(consultationId, PUBLIC_READER);
    if (terms === null || issuedAt === null) return null;
    const { title, kind, about, introduction, questions, closesAt } = terms;
    return pageOf(title, `${kind.name} of ${found.bodyName}, until ${sayInstant(closesAt)}.`, [
      factsOf([
        ['Kind', kind.name],
        ['About', about],
        ['Stage', sayConsultationStage(found.stage)],
        ['Closes', sayInstant(closesAt)],
      ]),
      ...paragraphsOf(introduction),
      listOf(
        'Questions',
        questions.map(({ number, text }) => html`${number}. ${text}`),
        'None.',
      ),
    ]);
  }

  async elections(): Promise<PageWords> {
    const lines = (await this.electing.list()).map(
      ({ bodyId, electionId, title, bodyName, stage, nominationsCloseAt }) =>
        html`${linkTo(`/bodies/${bodyId}/elections/${electionId}`, title)}, ${bodyName},
        ${sayElectionStage(stage)}, nominations until ${sayInstant(nominationsCloseAt)}`,
    );
    return pageOf(
      'Elections and vacancies',
      'Which seats are up, who may nominate until when, and who was elected.',
      [listOf('The latest first', lines, 'No election was called yet.')],
    );
  }

  async election(bodyId: string, electionId: string): Promise<PageWords | null> {
    if ((await this.electing.find(bodyId, electionId)) === null) return null;
    const seen = await this.electing.seen(electionId, PUBLIC_READER);
    const { title, bodyName, stage, nominationsCloseAt, ballotOpensOn, constituencies, candidates, results } =
      seen;
    const elected = results.flatMap((one) => one.elected);
    return pageOf(title, `${bodyName}: ${sayElectionStage(stage)}.`, [
      factsOf([
        ['Body', bodyName],
        ['Stage', sayElectionStage(stage)],
        ['Nominations until', sayInstant(nominationsCloseAt)],
        ['Ballot from', ukDate(ballotOpensOn)],
      ]),
      listOf(
        'Seats that are up',
        constituencies.flatMap(({ name, seats }) => seats.map(({ label }) => html`${name}: ${label}`)),
        'None.',
      ),
      listOf(
        'Who stands',
        candidates
          .filter(({ stands }) => stands)
          .map(({ candidate, partyName }) => html`${candidate.name}, ${partyName}`),
        'Nobody is told before nominations have closed.',
      ),
      listOf(
        'Elected',
        elected.map(
          ({ candidate, label, termFrom, termUntil }) =>
            html`${candidate.name}, ${label}, from ${ukDate(termFrom)} to ${ukDate(termUntil)}`,
        ),
        'Nobody is declared elected yet.',
      ),
    ]);
  }
}
