/** The people and whether they can sign in; for administrators, who add new ones here. */
import type { PersonView } from '@quorate/contracts';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import type { DataColumn } from '../../ui/data-table.js';
import { FindTable } from '../../ui/find-table.js';
import { plural } from '../../ui/format.js';
import { Question } from '../../ui/question.js';
import { TextLink } from '../../ui/text-link.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { Reading } from '../reading/index.js';
import { SitePage } from '../site/index.js';
import { AdministratorsOnly } from './administrators-only.js';
import { PasswordLinkDialog } from './password-link-dialog.js';
import { LostFactorsDialog } from './lost-factors-dialog.js';
import { PersonDialog } from './person-dialog.js';
import styles from './register.module.css';
import { usePeople } from './use-register.js';

const facts: readonly DataColumn<PersonView>[] = [
  { key: 'name', head: 'Name', isRowHead: true, cell: ({ name }) => name },
  { key: 'email', head: 'E-mail', cell: ({ email }) => <span className={styles.email}>{email}</span> },
  { key: 'party', head: 'Party', cell: ({ partyName }) => partyName ?? 'None' },
  { key: 'account', head: 'Account', cell: ({ hasAccount }) => (hasAccount ? 'Can sign in' : 'No account') },
];

/** Shows the people. */
export function PeoplePage(): ReactNode {
  return (
    <AdministratorsOnly title="People">
      <People />
    </AdministratorsOnly>
  );
}

function People(): ReactNode {
  const query = usePeople();
  const [isAdding, setAdding] = useState(false);
  const [invited, setInvited] = useState<PersonView | null>(null);
  const [lost, setLost] = useState<PersonView | null>(null);
  return (
    <SitePage title="People">
      <header className={styles.header}>
        <div>
          <Question size="display">People</Question>
          <p className={styles.lead}>
            Everyone who sits on a body, keeps one, or reads for a party.{' '}
            <TextLink href="/account-requests">Requests for accounts</TextLink>
          </p>
        </div>
        <Button onClick={() => setAdding(true)}>Add a person</Button>
      </header>
      <Reading query={query} label="Loading the people" lines={8}>
        {({ people }) => <PeopleTable people={people} onInvite={setInvited} onLost={setLost} />}
      </Reading>
      {invited !== null && <PasswordLinkDialog person={invited} onClose={() => setInvited(null)} />}
      {lost !== null && <LostFactorsDialog person={lost} onClose={() => setLost(null)} />}
      {isAdding && <PersonDialog onClose={() => setAdding(false)} />}
    </SitePage>
  );
}

interface PeopleTableProps {
  readonly people: readonly PersonView[];
  readonly onInvite: (person: PersonView) => void;
  readonly onLost: (person: PersonView) => void;
}

function PeopleTable({ people, onInvite, onLost }: PeopleTableProps): ReactNode {
  const columns = [
    ...facts,
    { key: 'link', head: 'Password', cell: linkCell(onInvite) },
    { key: 'lost', head: 'Second factors', cell: lostCell(onLost) },
  ];
  return (
    <FindTable
      hint="A name, e-mail address or party"
      textOf={({ name, email, partyName }) => `${name} ${email} ${partyName ?? ''}`}
      caption={(shown) => plural(shown, 'person', 'people')}
      nothing={{ title: (words) => `Nobody matches “${words}”`, advice: 'Try one word of the name.' }}
      columns={columns}
      rows={people}
      rowKey={({ personId }) => personId}
    />
  );
}

/** The name of the person is said too: a list of equal buttons helps nobody who cannot see the row. */
function linkCell(onInvite: PeopleTableProps['onInvite']) {
  return (person: PersonView): ReactNode => (
    <Button tone="plain" onClick={() => onInvite(person)}>
      {person.hasAccount ? 'Reset' : 'Invite'}
      <VisuallyHidden> for {person.name}</VisuallyHidden>
    </Button>
  );
}

/** Who cannot sign in has nothing to lose. */
function lostCell(onLost: PeopleTableProps['onLost']) {
  return (person: PersonView): ReactNode =>
    person.hasAccount ? (
      <Button tone="plain" onClick={() => onLost(person)}>
        Lost<VisuallyHidden>: those of {person.name}</VisuallyHidden>
      </Button>
    ) : (
      'No account'
    );
}
