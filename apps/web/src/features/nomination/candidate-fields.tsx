/** Who is nominated: oneself, where that is allowed, or another by name and address. Props: form, faults. */
import type { ReactNode } from 'react';
import { OptionList } from '../../ui/option-list.js';
import { TextInput } from '../../ui/text-input.js';
import type { NominationForm } from './nomination-draft.js';
import type { NominationFaults } from './nomination-draft.js';
import styles from './nomination.module.css';

export interface CandidateFieldsProps {
  readonly form: NominationForm;
  readonly faults: NominationFaults;
}

/** Asks for name and address of somebody else only. */
export function CandidateFields({ form, faults }: CandidateFieldsProps): ReactNode {
  const { election, draft, change, myName } = form;
  return (
    <div className={styles.fields}>
      {election.maySelfNominate && (
        <OptionList
          legend="Who is the candidate?"
          options={[
            { id: 'me', name: `Me, ${myName}` },
            { id: 'other', name: 'Somebody else' },
          ]}
          most={1}
          chosen={draft.who === '' ? [] : [draft.who]}
          onChange={([who]) => change({ who: who === 'me' ? 'me' : 'other' })}
        />
      )}
      {!election.maySelfNominate && <p>In this election nobody nominates themselves.</p>}
      {draft.who === 'other' && (
        <>
          <TextInput
            label="Name of the candidate"
            hint="As the ballot paper shows it"
            maxLength={120}
            autoComplete="off"
            value={draft.name}
            error={faults.name}
            onChange={(event) => change({ name: event.target.value })}
          />
          <TextInput
            label="E-mail address of the candidate"
            hint="They are told of the nomination here. It is not published."
            type="email"
            maxLength={200}
            autoComplete="off"
            value={draft.email}
            error={faults.email}
            onChange={(event) => change({ email: event.target.value })}
          />
        </>
      )}
    </div>
  );
}
