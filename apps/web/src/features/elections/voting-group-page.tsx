/** What waits for the party of the signed-in person in elections: nominations, appointments, ballots, and the results of late. */
import type { ElectionView, VotingGroupView, WaitingVote } from '@quorate/contracts';
import { sayList } from '@quorate/domain';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { getJson } from '../../api/index.js';
import { ButtonLink } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loading } from '../../ui/loading.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { TextLink } from '../../ui/text-link.js';
import { SignedInOnly, SitePage, type SignedInSession } from '../site/index.js';
import { ElectionLine } from './election-line.js';
import { electionHref, electionQuery, useElections } from './elections.js';
import styles from './elections.module.css';
import { type GroupWork, workOf } from './group-work.js';

/** So many elections are looked through, the latest call first. */
const mostLooked = 20;

/** Shows the page to the contacts of parties. */
export function VotingGroupPage(): ReactNode {
  return (
    <SignedInOnly>
      {(session) => (
        <SitePage title="My voting group">
          <div className={styles.page}>
            <header>
              <Question>My voting group</Question>
              <p className={styles.lead}>
                {session.partyName === null ? session.person.name : `For ${session.partyName}.`}{' '}
                <TextLink href="/elections">All elections</TextLink>
              </p>
            </header>
            {session.partyName === null ? (
              <EmptyState title="You are a contact of no party">
                Parties nominate and vote. If you act for one, ask the secretary to enter it with your name.
              </EmptyState>
            ) : (
              <Group session={session} />
            )}
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

function Group({ session }: { readonly session: SignedInSession }): ReactNode {
  const list = useElections();
  const duties = useQuery({
    queryKey: ['duties'],
    queryFn: () => getJson<{ waiting: WaitingVote[] }>('/api/duties'),
    refetchInterval: 10_000,
  });
  const register = useQuery({
    queryKey: ['parties'],
    queryFn: () => getJson<{ votingGroups: VotingGroupView[] }>('/api/parties'),
  });
  const looked = (list.data ?? []).slice(0, mostLooked);
  const read = useQueries({ queries: looked.map((one) => electionQuery(one)) });
  if (list.data === undefined || read.some(({ isPending }) => isPending))
    return <Loading label="Looking for what waits for your voting group" lines={6} />;
  const elections = read.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const work = workOf(elections, duties.data?.waiting ?? []);
  const groups = (register.data?.votingGroups ?? []).filter(({ parties }) =>
    parties.some(({ name }) => name === session.partyName),
  );
  return (
    <>
      {groups.length > 0 && (
        <p>
          {session.partyName} votes in {sayList(groups.map(({ name }) => name))}. Each group has one ballot,
          whoever of it votes; the last one counts.
        </p>
      )}
      <Work work={work} />
    </>
  );
}

function Work({ work }: { readonly work: GroupWork }): ReactNode {
  const { voting, nominating, appointing, results } = work;
  const isQuiet = voting.length + nominating.length + appointing.length === 0;
  return (
    <>
      {isQuiet && (
        <EmptyState title="Nothing waits for your voting group">
          Calls for nominations, appointments and ballots of your categories appear here by themselves.
        </EmptyState>
      )}
      <Part label="Ballots to vote in" elections={voting.map(({ election }) => election)}>
        {(election) =>
          voting
            .filter((one) => one.election === election)
            .map(({ vote }) => (
              <ButtonLink
                key={`${vote.voteId} ${vote.seatId}`}
                href={`/meetings/${vote.meetingId}/member#${vote.voteId}`}
              >
                Vote for {vote.label}
              </ButtonLink>
            ))
        }
      </Part>
      <Part label="Appointments to make" elections={appointing}>
        {(election) => (
          <ButtonLink href={electionHref(election, 'nominate')}>Name the member of your seat</ButtonLink>
        )}
      </Part>
      <Part label="Open for your nominations" elections={nominating}>
        {(election) => (
          <ButtonLink href={electionHref(election, 'nominate')} tone="quiet">
            Nominate somebody
          </ButtonLink>
        )}
      </Part>
      <Part label="Results" elections={results}>
        {() => null}
      </Part>
    </>
  );
}

interface PartProps {
  readonly label: string;
  readonly elections: readonly ElectionView[];
  readonly children: (election: ElectionView) => ReactNode;
}

function Part({ label, elections, children }: PartProps): ReactNode {
  if (elections.length === 0) return null;
  return (
    <section aria-label={label}>
      <RegionLabel>{label}</RegionLabel>
      <ul>
        {[...new Set(elections)].map((election) => (
          <ElectionLine key={election.electionId} election={election}>
            <div className={styles.acts}>{children(election)}</div>
          </ElectionLine>
        ))}
      </ul>
    </section>
  );
}
