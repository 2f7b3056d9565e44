/** A person's own declaration of interests, once for all their bodies: what stands, what is over, and when it is looked through. */
import type { DeclaredInterestView, MyInterests } from '@quorate/contracts';
import { sayList } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { getJson, problemOf } from '../../api/index.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { formatDate } from '../../ui/format.js';
import type { Problem } from '../../ui/problem-notice.js';
import { Question } from '../../ui/question.js';
import { RegionLabel } from '../../ui/region-label.js';
import { StateWord } from '../../ui/state-word.js';
import { TextLink } from '../../ui/text-link.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { RefusalNotice } from '../acts/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { DeclareDialog, RemoveDialog, useInterestAct } from './interest-dialogs.js';
import { InterestHistory } from './interest-history.js';
import { InterestList } from './interest-list.js';
import { sayReview } from './interest-words.js';
import styles from './interests.module.css';

const title = 'My interests';

/** Shows the declaration with what may be done in it. */
export function MyInterestsPage(): ReactNode {
  const query = useQuery({
    queryKey: ['interests', 'mine'],
    queryFn: () => getJson<MyInterests>('/api/my-interests'),
  });
  return (
    <SignedInOnly>
      {({ person }) => (
        <SitePage title={title}>
          <div className={styles.page}>
            <Question size="display">{title}</Question>
            <Reading query={query} label="Loading your declaration" lines={6}>
              {(own) => <Own own={own} name={person.name} />}
            </Reading>
          </div>
        </SitePage>
      )}
    </SignedInOnly>
  );
}

type Open =
  | { readonly kind: 'declare'; readonly interest: DeclaredInterestView | null }
  | { readonly kind: 'remove'; readonly interest: DeclaredInterestView };

function Own({ own, name }: { readonly own: MyInterests; readonly name: string }): ReactNode {
  const [open, setOpen] = useState<Open | null>(null);
  const { interests, bodies, kinds, history } = own;
  if (bodies.length === 0 && history.length === 0) {
    return (
      <EmptyState title="You sit on no body that keeps a register of interests">
        Members, alternates and Chairs declare their interests. Once you sit on a body, you do it here.
      </EmptyState>
    );
  }
  const acts = (interest: DeclaredInterestView): ReactNode => (
    <Acts interest={interest} onOpen={(kind) => setOpen({ kind, interest })} />
  );
  const over = interests.filter(({ stands }) => !stands);
  return (
    <>
      <Readers bodies={bodies} />
      <Standing own={own} acts={acts} onDeclare={() => setOpen({ kind: 'declare', interest: null })} />
      {over.length > 0 && (
        <section aria-labelledby="over">
          <RegionLabel id="over">Over</RegionLabel>
          <InterestList interests={over} acts={acts} />
        </section>
      )}
      {history.length > 0 && (
        <section aria-labelledby="history">
          <RegionLabel id="history">History</RegionLabel>
          <InterestHistory history={history} name={name} />
        </section>
      )}
      {open?.kind === 'declare' && (
        <DeclareDialog kinds={kinds} interest={open.interest} onClose={() => setOpen(null)} />
      )}
      {open?.kind === 'remove' && <RemoveDialog interest={open.interest} onClose={() => setOpen(null)} />}
    </>
  );
}

interface ActsProps {
  readonly interest: DeclaredInterestView;
  readonly onOpen: (kind: Open['kind']) => void;
}

function Acts({ interest, onOpen }: ActsProps): ReactNode {
  return (
    <>
      <Button tone="plain" onClick={() => onOpen('declare')}>
        Change<VisuallyHidden> {interest.text}</VisuallyHidden>
      </Button>
      <Button tone="plain" onClick={() => onOpen('remove')}>
        Remove<VisuallyHidden> {interest.text}</VisuallyHidden>
      </Button>
    </>
  );
}

/** Before anything is typed it is said who will read it. */
function Readers({ bodies }: Pick<MyInterests, 'bodies'>): ReactNode {
  const open = bodies.filter(({ isPublic }) => isPublic).map(({ bodyName }) => bodyName);
  return (
    <section className={styles.region} aria-labelledby="readers">
      <p className={styles.lead}>
        You declare once for all your bodies. Their members and officers read it
        {open.length > 0 && `, and everybody, as ${sayList(open)} has its register public`}. Give no private
        addresses.
      </p>
      <RegionLabel id="readers">Your bodies, and when each asks you to look again</RegionLabel>
      <ul>
        {bodies.map((body) => (
          <li key={body.bodyId} className={styles.interest}>
            <TextLink href={`/bodies/${body.bodyId}/interests`}>{body.bodyName}</TextLink>
            <StateWord tone={body.isDue ? 'caution' : 'met'}>{sayReview(body)}</StateWord>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface StandingProps {
  readonly own: MyInterests;
  readonly acts: (interest: DeclaredInterestView) => ReactNode;
  readonly onDeclare: () => void;
}

function Standing({ own, acts, onDeclare }: StandingProps): ReactNode {
  const { interests, hasNothing, reviewedAt, bodies } = own;
  const act = useInterestAct();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (type: 'confirm' | 'declare-nothing'): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await act({ type });
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };
  const standing = interests.filter(({ stands }) => stands);
  const isDue = reviewedAt !== null && bodies.some((body) => body.isDue);
  const confirm = (
    <Button key="confirm" tone={isDue ? 'primary' : 'quiet'} busy={busy} onClick={() => void send('confirm')}>
      Confirm that this is right today
    </Button>
  );
  return (
    <section className={styles.region} aria-labelledby="standing">
      <RegionLabel id="standing">What you declare today</RegionLabel>
      {standing.length === 0 && <p className={styles.none}>{sayNone(own)}</p>}
      <InterestList interests={standing} acts={acts} />
      {reviewedAt !== null && (
        <p className={styles.small}>Looked through last on {formatDate(reviewedAt)}.</p>
      )}
      <RefusalNotice problem={problem} />
      <div className={styles.acts}>
        {isDue && confirm}
        <Button tone={isDue ? 'quiet' : 'primary'} onClick={onDeclare}>
          Declare an interest
        </Button>
        {!isDue && reviewedAt !== null && confirm}
        {standing.length === 0 && !hasNothing && (
          <Button tone="quiet" busy={busy} onClick={() => void send('declare-nothing')}>
            Declare that there is nothing to declare
          </Button>
        )}
      </div>
    </section>
  );
}

function sayNone({ hasNothing, reviewedAt }: MyInterests): string {
  if (hasNothing) return 'You declared that there is nothing to declare.';
  if (reviewedAt === null) return 'You have declared nothing yet, not even that there is nothing to declare.';
  return 'None of the interests that you declared stands today. If there is nothing else, declare that.';
}
