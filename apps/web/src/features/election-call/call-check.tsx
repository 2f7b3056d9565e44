/** The call as it is about to go out, to be read once more. Props: body, categories, call, problem, busy, onSend, onBack. */
import type { BodyView, CategoryView, ElectionCallInput } from '@quorate/contracts';
import {
  sayCountsTold,
  sayElectionForm,
  sayElectionRollCall,
  sayElectionTie,
  sayFillingWay,
  sayList,
  sayTerm,
  termOf,
} from '@quorate/domain';
import { useEffect, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { DataTable } from '../../ui/data-table.js';
import { Facts } from '../../ui/facts.js';
import { formatDate, formatDateTime } from '../../ui/format.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RefusalNotice } from '../acts/index.js';
import { ballotsEnd, nominationsEnd } from './date-fields.js';
import styles from './election-call.module.css';

export interface CallCheckProps {
  readonly body: BodyView;
  readonly categories: readonly CategoryView[];
  readonly call: ElectionCallInput;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Says every seat with its term and every instant; only the button here calls. */
export function CallCheck({ body, categories, call, ...sending }: CallCheckProps): ReactNode {
  const { problem, busy, onSend, onBack } = sending;
  useEffect(() => document.getElementById('check')?.focus(), []);
  return (
    <div className={styles.page}>
      <Question id="check">Check before it is called</Question>
      <CallFacts body={body} call={call} />
      {call.constituencies.map((one) => {
        const names = categories.filter(({ categoryId }) => one.categoryIds.includes(categoryId));
        return (
          <div key={one.constituencyId}>
            <DataTable
              caption={one.name}
              columns={[
                { key: 'seat', head: 'Seat', isRowHead: true, cell: ({ label }) => label },
                { key: 'now', head: 'Member now', cell: ({ member }) => member },
                { key: 'term', head: 'New term', cell: ({ term }) => term },
              ]}
              rows={rowsOf(body, one)}
              rowKey={({ label }) => label}
            />
            <p className={styles.small}>
              {sayFillingWay(one.way)}
              {names.length > 0 && `: ${sayList(names.map(({ plural }) => plural))}`}.
              {(one.subType ?? null) !== null && ` The nominee is ${String(one.subType)}.`}
            </p>
          </div>
        );
      })}
      {(call.requirements ?? []).length > 0 && (
        <div>
          <p className={styles.legend}>With each nomination it is confirmed:</p>
          <ul className={styles.bullets}>
            {(call.requirements ?? []).map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <RefusalNotice problem={problem} kept="Nothing was called. What you typed is still here." />
      <div className={styles.next}>
        <Button busy={busy} busyLabel="Calling" onClick={onSend}>
          Call for nominations now
        </Button>
        <Button tone="quiet" onClick={onBack}>
          Change something
        </Button>
      </div>
    </div>
  );
}

function CallFacts({ body, call }: Pick<CallCheckProps, 'body' | 'call'>): ReactNode {
  const { title, nominations, ballotOpensOn, ballotWorkingDays, ballotRule, told, maySelfNominate } = call;
  const closes = 'workingDays' in nominations ? nominationsEnd(nominations.workingDays) : '';
  return (
    <Facts
      isStrong={false}
      facts={[
        { term: 'Title', detail: title },
        { term: 'Body', detail: body.name },
        { term: 'Nominations close', detail: `${formatDateTime(closes)}, if it is called today` },
        {
          term: 'Ballots, where more stand than seats are up',
          detail: `${formatDate(ballotOpensOn)} to ${formatDateTime(ballotsEnd(ballotOpensOn, ballotWorkingDays))}`,
        },
        { term: 'Ballot', detail: sayElectionForm(ballotRule?.form ?? 'choose-one') },
        { term: 'Equal votes', detail: sayElectionTie(ballotRule?.tie ?? 'lot') },
        { term: 'What is told', detail: sayCountsTold(told) },
        {
          term: 'How each group voted',
          detail: sayElectionRollCall(ballotRule?.visibility ?? 'totals-only'),
        },
        { term: 'Own nomination', detail: maySelfNominate === false ? 'Not allowed' : 'Allowed' },
      ]}
    />
  );
}

interface SeatRow {
  readonly label: string;
  readonly member: string;
  readonly term: string;
}

function rowsOf(body: BodyView, { seats }: ElectionCallInput['constituencies'][number]): SeatRow[] {
  return seats.flatMap(({ seatId, term }, index) => {
    const seat = body.seatList.find((one) => one.seatId === seatId);
    if (seat === undefined) return [];
    const days = termOf(term, { index, of: seats.length, currentUntil: seat.termUntil });
    return [
      {
        label: seat.label,
        member: seat.member?.name ?? 'Vacant',
        term: days === null ? 'The term in it has no end' : sayTerm(days),
      },
    ];
  });
}
