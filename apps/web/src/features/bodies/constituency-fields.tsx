/** The constituencies of a new body, each with the number of its seats. Props: draft, change, faultOf. */
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import styles from './bodies.module.css';
import { type BodyFieldsProps, type ConstituencyDraft, emptyConstituency } from './body-draft.js';

/** Shows a group of fields for each, and a way to add one or take one out. */
export function ConstituencyFields({ draft, change, faultOf }: BodyFieldsProps): ReactNode {
  const { constituencies } = draft;
  const set = (key: string, part: Partial<ConstituencyDraft>): void =>
    change({ constituencies: constituencies.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <>
      {constituencies.map((one, index) => (
        <fieldset key={one.key} className={styles.constituency}>
          <legend className={styles.label}>Constituency {index + 1}</legend>
          <Fields
            one={one}
            onChange={(part) => set(one.key, part)}
            fault={(field) => faultOf(`constituencies.${String(index)}.${field}`)}
          />
          {constituencies.length > 1 && (
            <div>
              <Button
                tone="plain"
                onClick={() =>
                  change({ constituencies: constituencies.filter(({ key }) => key !== one.key) })
                }
              >
                Take out constituency {index + 1}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          tone="quiet"
          onClick={() =>
            change({ constituencies: [...constituencies, emptyConstituency(crypto.randomUUID())] })
          }
        >
          Add a constituency
        </Button>
      </div>
    </>
  );
}

interface FieldsProps {
  readonly one: ConstituencyDraft;
  readonly onChange: (part: Partial<ConstituencyDraft>) => void;
  readonly fault: (field: string) => string | undefined;
}

function Fields({ one, onChange, fault }: FieldsProps): ReactNode {
  return (
    <>
      <TextInput
        label="Name in the plural"
        hint="For example “Large Suppliers”"
        error={fault('name')}
        value={one.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextInput
        label="What a seat is called"
        hint="Several are numbered, for example “Large Supplier seat 1”"
        isOptional
        value={one.seatLabel}
        onChange={(event) => onChange({ seatLabel: event.target.value })}
      />
      <TextInput
        label="Seats"
        type="number"
        min={0}
        value={one.seats}
        onChange={(event) => onChange({ seats: event.target.value })}
      />
      <TextInput
        label="Seats that must be present for a quorum"
        hint="0 when the rules ask for none of this constituency"
        type="number"
        min={0}
        error={fault('minimumPresent')}
        value={one.minimumPresent}
        onChange={(event) => onChange({ minimumPresent: event.target.value })}
      />
    </>
  );
}
