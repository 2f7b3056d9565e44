/** The share register of a company: holdings on any day, its entries, and for who keeps it every change. */
import type { BodyView, ShareRegisterView } from '@quorate/contracts';
import { sayNominal } from '@quorate/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { getJson, rolesOn } from '../../api/index.js';
import { ActionMenu } from '../../ui/action-menu.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Facts } from '../../ui/facts.js';
import { formatDate, formatNumber } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { Tabs } from '../../ui/tabs.js';
import { TextInput } from '../../ui/text-input.js';
import { TextLink } from '../../ui/text-link.js';
import { usePeople } from '../bodies/index.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage, type SignedInSession } from '../site/index.js';
import { ActDialog, type Named } from './act-dialog.js';
import { Holders } from './holders.js';
import { FIRST_ACTS, OTHER_ACTS, registerActs, type RegisterActName } from './register-acts.js';
import { RegisterEntries } from './register-entries.js';
import { ShareImport } from './share-import.js';
import styles from './share-register.module.css';
import { useShareRegister } from './use-share-register.js';

/** Shows the register of the body of the address. */
export function ShareRegisterPage(): ReactNode {
  return <SignedInOnly>{(session) => <OfBody session={session} />}</SignedInOnly>;
}

function OfBody({ session }: { readonly session: SignedInSession }): ReactNode {
  const { bodyId } = useParams({ from: '/bodies/$bodyId/share-register' });
  const [on, setOn] = useState('');
  const body = useQuery({
    queryKey: ['bodies', bodyId],
    queryFn: () => getJson<BodyView>(`/api/bodies/${bodyId}`),
  });
  const people = usePeople(body.data ?? null);
  const mayEdit = session.administrator || rolesOn(session, bodyId).includes('secretary');
  return (
    <SitePage title="Share register">
      <p className={styles.back}>
        <TextLink href={`/bodies/${bodyId}`}>{body.data?.name ?? 'The body'}</TextLink>
      </p>
      <Question size="display">Share register</Question>
      <Reading
        query={useShareRegister(bodyId, on)}
        label="Loading the register"
        lines={8}
        missing={{
          title: 'There is no body at this address',
          advice: 'Check the address, or find the body in the list of all bodies.',
        }}
      >
        {(register) => <Register {...{ register, people, mayEdit, onDay: setOn }} />}
      </Reading>
    </SitePage>
  );
}

interface RegisterProps {
  readonly register: ShareRegisterView;
  readonly people: readonly Named[];
  readonly mayEdit: boolean;
  readonly onDay: (on: string) => void;
}

function Register({ register, people, mayEdit, onDay }: RegisterProps): ReactNode {
  const [act, setAct] = useState<RegisterActName | null>(null);
  const { bodyId, terms, on } = register;
  const dialog = act !== null && (
    <ActDialog {...{ register, people }} name={act} onClose={() => setAct(null)} />
  );
  if (terms === null) {
    return (
      <>
        <p className={styles.lead}>No share register is open for this body.</p>
        {mayEdit && <Button onClick={() => setAct('open')}>{registerActs.open.title}</Button>}
        {dialog}
      </>
    );
  }
  const tabs = [
    { key: 'holders', label: 'Holders', content: <Holders register={register} /> },
    { key: 'entries', label: 'Entries', content: <RegisterEntries bodyId={bodyId} /> },
    ...(mayEdit ? [{ key: 'import', label: 'Import', content: <ShareImport bodyId={bodyId} /> }] : []),
  ];
  return (
    <div className={styles.parts}>
      <Figures register={register} />
      <div className={styles.day}>
        <TextInput
          label="Holdings on"
          hint="Any day; entries with later days are left out"
          type="date"
          value={on}
          onChange={(event) => onDay(event.target.value)}
        />
        <ButtonLink href={`/api/bodies/${bodyId}/share-register/lots.csv?on=${on}`} tone="quiet" download>
          Export the lots
        </ButtonLink>
      </div>
      {mayEdit && (
        <div className={styles.acts}>
          {FIRST_ACTS.map((name) => (
            <Button key={name} tone="quiet" onClick={() => setAct(name)}>
              {registerActs[name].title}
            </Button>
          ))}
          <ActionMenu
            label="More changes"
            opensFrom="start"
            items={OTHER_ACTS.map((name) => ({
              label: registerActs[name].title,
              onSelect: () => setAct(name),
            }))}
          />
        </div>
      )}
      <Tabs label="The register" tabs={tabs} />
      {dialog}
    </div>
  );
}

function Figures({ register }: { readonly register: ShareRegisterView }): ReactNode {
  const { terms, issued, issuedNominal, lots, holders, records } = register;
  const holding = holders.filter(({ shares }) => shares > 0).length;
  const last = records.at(-1);
  return (
    <div className={styles.figures}>
      <Facts
        facts={[
          { term: 'Issued shares', detail: `${formatNumber(issued)}, nominal value ${issuedNominal}` },
          ...(terms === null ? [] : [{ term: 'One share', detail: sayNominal(1, terms) }]),
          { term: 'Holders', detail: `${formatNumber(holding)} with ${formatNumber(lots)} lots` },
          {
            term: 'Record date written as seats',
            detail: last === undefined ? 'None yet' : formatDate(last.on),
          },
        ]}
      />
    </div>
  );
}
