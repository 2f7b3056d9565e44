/** One body: its officers, seats by constituency, and rules in plain English; administrators and secretaries change them here. */
import type { BodyView } from '@quorate/contracts';
import { asSentenceStart, mayDo } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { getJson, rolesOn, useSession } from '../../api/index.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import styles from './bodies.module.css';
import { BodyConsultations } from './body-consultations.js';
import { BodyDialogs, type BodyChange } from './body-dialogs.js';
import { BodyElections } from './body-elections.js';
import { BodyFacts } from './body-facts.js';
import { BodyMembersAffairs } from './body-members-affairs.js';
import { BodyNewsletter } from './body-newsletter.js';
import { BodyProof } from './body-proof.js';
import { BodyRules } from './body-rules.js';
import { BodyWriting } from './body-writing.js';
import { SeatTables } from './seat-tables.js';

/** Shows the body of the address. */
export function BodyPage(): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId' });
  const query = useQuery({
    queryKey: ['bodies', bodyId],
    queryFn: () => getJson<BodyView>(`/api/bodies/${bodyId}`),
  });
  return (
    <SitePage title={query.data?.name ?? 'Body'}>
      <p className={styles.back}>
        <TextLink href="/bodies">All bodies</TextLink>
      </p>
      {query.data === undefined && <Question size="display">Body</Question>}
      <Reading
        query={query}
        label="Loading the body"
        lines={8}
        missing={{
          title: 'There is no body at this address',
          advice: 'Check the address, or find the body in the list of all bodies.',
        }}
      >
        {(body) => <Body body={body} />}
      </Reading>
    </SitePage>
  );
}

function Body({ body }: { readonly body: BodyView }): ReactNode {
  const { session } = useSession();
  const [change, setChange] = useState<BodyChange | null>(null);
  const isAdministrator = session?.administrator === true;
  const roles = rolesOn(session, body.bodyId);
  const isSecretary = roles.includes('secretary');
  const mayChangeSeats = isAdministrator || isSecretary;
  const mayReadAttendance = body.ruleSet.electorate !== 'shareholder' && mayDo('attendance.read', roles);
  const mayReadShares =
    body.ruleSet.electorate === 'shareholder' && (isAdministrator || mayDo('share-register.read', roles));
  return (
    <article className={styles.parts}>
      <header>
        <Question size="display">{body.name}</Question>
        <p className={styles.lead}>
          {asSentenceStart(body.kind)}, {body.inPost} of {body.seats} seats in post.{' '}
          <TextLink href={`/meetings?body=${body.bodyId}`}>Its meetings</TextLink>
          {mayReadAttendance && (
            <>
              {' · '}
              <TextLink href={`/bodies/${body.bodyId}/attendance`}>Attendance</TextLink>
            </>
          )}
          {mayReadShares && (
            <>
              {' · '}
              <TextLink href={`/bodies/${body.bodyId}/share-register`}>Share register</TextLink>
            </>
          )}
        </p>
      </header>
      <BodyFacts
        body={body}
        onChange={isAdministrator ? (kind) => setChange({ kind }) : undefined}
        onName={isSecretary ? (kind) => setChange({ kind }) : undefined}
      />
      <SeatTables
        seats={body.seatList}
        unseen={body.seats - body.seatList.length}
        onAct={mayChangeSeats ? (kind, seat) => setChange({ kind, seat }) : undefined}
      />
      <BodyElections bodyId={body.bodyId} mayCall={mayChangeSeats} />
      <BodyConsultations bodyId={body.bodyId} mayPrepare={isSecretary} />
      <BodyMembersAffairs body={body} />
      <BodyNewsletter bodyId={body.bodyId} />
      <BodyRules body={body} />
      <BodyWriting
        body={body}
        mayCall={isSecretary}
        onChange={isAdministrator ? () => setChange({ kind: 'writing' }) : undefined}
      />
      {(body.ruleSet.electorate === 'shareholder' || body.scrutineers.length > 0) && (
        <BodyProof bodyId={body.bodyId} mayChange={isAdministrator} />
      )}
      {change !== null && <BodyDialogs body={body} change={change} onClose={() => setChange(null)} />}
    </article>
  );
}
