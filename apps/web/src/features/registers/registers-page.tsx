/** What was decided and what was asked for, across the meetings of all bodies or of one. */
import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Question } from '../../ui/question.js';
import { Tabs } from '../../ui/tabs.js';
import { BodyFilter } from '../body-filter/index.js';
import { SitePage } from '../site/index.js';
import { Actions } from './actions.js';
import { Decisions } from './decisions.js';
import styles from './registers.module.css';

/** Shows both registers, as far as the reader may read them. */
export function RegistersPage(): ReactNode {
  const [bodyId, setBodyId] = useState('');
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const [register, setRegister] = useState(search['register'] === 'actions' ? 'actions' : 'decisions');
  return (
    <SitePage title="Decisions and actions">
      <Question size="display">Decisions and actions</Question>
      <p className={styles.lead}>
        What was decided, and who was asked to do what by when, across all meetings. You see what you may
        read.
      </p>
      <div className={styles.filter}>
        <BodyFilter bodyId={bodyId} onChoose={setBodyId} />
      </div>
      <Tabs
        label="Registers"
        value={register}
        onChange={setRegister}
        tabs={[
          { key: 'decisions', label: 'Decisions', content: <Decisions bodyId={bodyId} /> },
          { key: 'actions', label: 'Actions', content: <Actions bodyId={bodyId} /> },
        ]}
      />
    </SitePage>
  );
}
