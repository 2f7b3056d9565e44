/** The register of interests of a body: what each member declared, what was declared in meetings, and who is due. */
import type { BodyInterests } from '@quorate/contracts';
import { mayDo, sayInterestRule } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { getJson, ProblemError, rolesOn, useSession } from '../../api/index.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { type DataColumn, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate, plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { InterestHistory } from './interest-history.js';
import { InterestList } from './interest-list.js';
import { InterestRuleDialog } from './interest-rule-dialog.js';
import { sayReview } from './interest-words.js';
import styles from './interests.module.css';

const title = 'Register of interests';

/** Shows as much of it as the rule of the body lets the reader see. */
export function BodyInterestsPage(): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId/interests' });
  const query = useQuery({
    queryKey: ['interests', 'of-body', bodyId],
    queryFn: () => getJson<BodyInterests>(`/api/bodies/${bodyId}/interests`),
    retry: false,
  });
  return (
    <SitePage title={title}>
      <p className={styles.back}>
        <TextLink href={`/bodies/${bodyId}`}>{query.data?.bodyName ?? 'The body'}</TextLink>
      </p>
      <div className={styles.page}>
        <Question size="display">{title}</Question>
        {isClosed(query.error) ? (
          <EmptyState title="This register is not open to you">{query.error.problem.detail}</EmptyState>
        ) : (
          <Reading query={query} label="Loading the register" lines={8}>
            {(register) => <Register register={register} />}
          </Reading>
        )}
      </div>
    </SitePage>
  );
}

function isClosed(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.problem.status === 403;
}

function Register({ register }: { readonly register: BodyInterests }): ReactNode {
  const { bodyId, rule, people, inMeetings } = register;
  const { session } = useSession();
  const [isChanging, setChanging] = useState(false);
  const roles = rolesOn(session, bodyId);
  const maySet = session?.administrator === true || mayDo('interests.set-rule', roles);
  const due = people.filter(({ review }) => review?.isDue === true);
  const me = session?.person?.personId;
  return (
    <>
      <div className={styles.head}>
        <p className={styles.lead}>{sayInterestRule(rule)}</p>
        {roles.includes('secretary') && due.length > 0 && (
          <p>
            <StateWord tone="caution">
              {plural(due.length, 'declaration is', 'declarations are')} due
            </StateWord>
          </p>
        )}
        <div className={styles.acts}>
          {people.some(({ personId }) => personId === me) && (
            <ButtonLink href="/interests">My declaration</ButtonLink>
          )}
          <ButtonLink href={`/api/bodies/${bodyId}/interests.csv`} tone="quiet" download>
            Save for a spreadsheet (CSV)
          </ButtonLink>
          {maySet && (
            <Button tone="quiet" onClick={() => setChanging(true)}>
              Change what is asked
            </Button>
          )}
        </div>
      </div>
      <section aria-labelledby="members">
        <RegionLabel id="members">Members</RegionLabel>
        {people.length === 0 && <p className={styles.none}>Nobody sits on this body now.</p>}
        {people.map((person) => (
          <Person key={person.personId} person={person} />
        ))}
      </section>
      <InMeetings inMeetings={inMeetings} />
      {isChanging && <InterestRuleDialog bodyId={bodyId} rule={rule} onClose={() => setChanging(false)} />}
    </>
  );
}

function Person({ person }: { readonly person: BodyInterests['people'][number] }): ReactNode {
  const { name, sitsAs, interests, hasNothing, isHeldBack, reviewedAt, history, review } = person;
  const isSilent = !interests.some(({ stands }) => stands);
  const nothing = isHeldBack ? 'Not confirmed for everybody yet' : 'Has declared nothing yet';
  const none = hasNothing ? 'Nothing to declare' : 'Nothing that stands today';
  return (
    <article className={styles.person} aria-label={name}>
      <div>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.small}>{sitsAs}</p>
      </div>
      <div className={styles.declared}>
        {isSilent && <p>{reviewedAt === null ? <StateWord tone="caution">{nothing}</StateWord> : none}</p>}
        <InterestList interests={interests} />
        {reviewedAt !== null && (
          <p className={styles.small}>
            Looked through last on {formatDate(reviewedAt)}.{' '}
            {review !== null && (
              <StateWord tone={review.isDue ? 'caution' : 'met'}>{sayReview(review)}</StateWord>
            )}
          </p>
        )}
        <InterestHistory history={history} name={name} />
      </div>
    </article>
  );
}

type InMeeting = BodyInterests['inMeetings'][number];

const columns: readonly DataColumn<InMeeting>[] = [
  {
    key: 'who',
    head: 'Who',
    isRowHead: true,
    cell: ({ name, seat }) => (name === '' ? seat : `${name}, ${seat}`),
  },
  { key: 'interest', head: 'Interest', cell: ({ text }) => text },
  {
    key: 'where',
    head: 'Item and meeting',
    cell: ({ meetingId, meetingTitle, itemTitle, at }) => (
      <div>
        {itemTitle} <TextLink href={`/meetings/${meetingId}`}>{meetingTitle}</TextLink>, {formatDate(at)}
      </div>
    ),
  },
  {
    key: 'state',
    head: 'State',
    cell: ({ withdrawn }) => <StateWord>{withdrawn ? 'Withdrawn' : 'Recused'}</StateWord>,
  },
];

function InMeetings({ inMeetings }: Pick<BodyInterests, 'inMeetings'>): ReactNode {
  return (
    <section aria-labelledby="in-meetings">
      <RegionLabel id="in-meetings">Declared for items of meetings</RegionLabel>
      <DataTable
        caption="Interests declared for items of meetings, the latest first"
        isCaptionHidden
        columns={columns}
        rows={inMeetings}
        rowKey={({ meetingId, at, seat }) => `${meetingId} ${at} ${seat}`}
        empty={<p className={styles.none}>None that you may read was declared in a meeting.</p>}
      />
    </section>
  );
}
