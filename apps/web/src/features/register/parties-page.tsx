/** The parties with their categories and voting groups, for anyone signed in; administrators keep them here. */
import type { PartyView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { formatNumber } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { Tabs } from '../../ui/tabs.js';
import { Reading } from '../reading/index.js';
import { SignedInOnly, SitePage } from '../site/index.js';
import { PartyDialogs, type PartyChange, type PartyChangeKind } from './party-dialogs.js';
import { PartyTable } from './party-table.js';
import styles from './register.module.css';
import { useParties, type PartyRegister } from './use-register.js';
import { VotingGroups } from './voting-groups.js';

/** Shows the parties. */
export function PartiesPage(): ReactNode {
  return <SignedInOnly>{({ administrator }) => <Parties isAdministrator={administrator} />}</SignedInOnly>;
}

function Parties({ isAdministrator }: { readonly isAdministrator: boolean }): ReactNode {
  const query = useParties();
  const [change, setChange] = useState<PartyChange | null>(null);
  return (
    <SitePage title="Parties">
      <header className={styles.header}>
        <div>
          <Question size="display">Parties</Question>
          <p className={styles.lead}>
            Who has acceded to the Code, in which category, and who votes together.{' '}
            <TextLink href={isAdministrator ? '/party-detail-requests' : '/party-details'}>
              {isAdministrator ? 'Changes that parties ask for' : 'Ask for a change of your party’s details'}
            </TextLink>
          </p>
        </div>
        {isAdministrator && (
          <div className={styles.links}>
            <Button onClick={() => setChange({ kind: 'add' })}>Add a party</Button>
            <Button tone="quiet" onClick={() => setChange({ kind: 'new-category' })}>
              Add a category
            </Button>
          </div>
        )}
      </header>
      <Reading query={query} label="Loading the parties" lines={8}>
        {(register) => (
          <>
            <PartyTabs register={register} onChange={isAdministrator ? setChange : undefined} />
            {change !== null && (
              <PartyDialogs register={register} change={change} onClose={() => setChange(null)} />
            )}
          </>
        )}
      </Reading>
    </SitePage>
  );
}

interface PartyTabsProps {
  readonly register: PartyRegister;
  readonly onChange: ((change: PartyChange) => void) | undefined;
}

function PartyTabs({ register, onChange }: PartyTabsProps): ReactNode {
  const choose = onChange && ((kind: PartyChangeKind, party: PartyView) => onChange({ kind, party }));
  return (
    <Tabs
      label="Parties and voting groups"
      tabs={[
        {
          key: 'parties',
          label: 'Parties',
          note: formatNumber(register.parties.length),
          content: <PartyTable register={register} onChange={choose} />,
        },
        {
          key: 'groups',
          label: 'Voting groups',
          note: formatNumber(register.votingGroups.length),
          content: <VotingGroups register={register} />,
        },
      ]}
    />
  );
}
