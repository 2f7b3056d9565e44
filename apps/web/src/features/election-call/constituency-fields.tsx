/** The seats of the body by constituency, to say which are up, who fills them and for how long. Props: draft, change, faults, body, categories. */
import type { BodyView, CategoryView, SeatView } from '@quorate/contracts';
import { FILLING_WAYS, sayFillingWay, ukDateShort } from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { Notice } from '../../ui/notice.js';
import { Question } from '../../ui/question.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import type { CallFieldsProps, ConstituencyDraft, OneConstituencyProps } from './call-draft.js';
import styles from './election-call.module.css';
import { TermFields } from './term-fields.js';

export interface ConstituencyFieldsProps extends CallFieldsProps {
  readonly body: BodyView;
  readonly categories: readonly CategoryView[];
}

/** Asks for more of a constituency once a seat of it is up. */
export function ConstituencyFields(props: ConstituencyFieldsProps): ReactNode {
  const { draft, change, faults, body, categories } = props;
  const set = (constituencyId: string, part: Partial<ConstituencyDraft>): void =>
    change({
      constituencies: draft.constituencies.map((one) =>
        one.constituencyId === constituencyId ? { ...one, ...part } : one,
      ),
    });
  return (
    <section className={styles.page} aria-labelledby="which-seats">
      <Question level={2} size="title" id="which-seats">
        Which seats are up?
      </Question>
      {faults['constituencies'] !== undefined && <Notice tone="error">{faults['constituencies']}</Notice>}
      {draft.constituencies.map((one) => (
        <Constituency
          key={one.constituencyId}
          one={one}
          seats={body.seatList.filter(({ constituencyId }) => constituencyId === one.constituencyId)}
          categories={categories}
          fault={(field) => faults[`${one.constituencyId}.${field}`]}
          onChange={(part) => set(one.constituencyId, part)}
        />
      ))}
    </section>
  );
}

interface ConstituencyProps extends OneConstituencyProps {
  readonly seats: readonly SeatView[];
  readonly categories: readonly CategoryView[];
}

function Constituency({ one, seats, categories, fault, onChange }: ConstituencyProps): ReactNode {
  const order = seats.map(({ seatId }) => seatId);
  const choose = (seatId: string, isOn: boolean): void =>
    onChange({
      seatIds: order.filter((id) => toggle(one.seatIds, seatId, isOn).includes(id)),
    });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{one.name}</legend>
      <div>
        {seats.map((seat) => (
          <Checkbox
            key={seat.seatId}
            label={seat.label}
            hint={sayHolder(seat)}
            checked={one.seatIds.includes(seat.seatId)}
            onChange={({ target }) => choose(seat.seatId, target.checked)}
          />
        ))}
      </div>
      {one.seatIds.length > 0 && (
        <>
          <Select
            label="How they are filled"
            value={one.way}
            options={FILLING_WAYS.map((way) => ({ value: way, label: sayFillingWay(way) }))}
            onChange={({ target }) =>
              onChange({ way: target.value === 'appointment' ? 'appointment' : 'ballot' })
            }
          />
          <Categories one={one} categories={categories} fault={fault} onChange={onChange} />
          <TextInput
            label="What a nominee must be within the category"
            hint="For example: a Meter Asset Provider"
            isOptional
            maxLength={120}
            value={one.subType}
            error={fault('subType')}
            onChange={(event) => onChange({ subType: event.target.value })}
          />
          <TermFields
            one={one}
            labels={seats.filter(({ seatId }) => one.seatIds.includes(seatId)).map(({ label }) => label)}
            fault={fault}
            onChange={onChange}
          />
        </>
      )}
    </fieldset>
  );
}

type CategoriesProps = OneConstituencyProps & Pick<ConstituencyProps, 'categories'>;

function Categories({ one, categories, fault, onChange }: CategoriesProps): ReactNode {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.small}>Party categories that nominate and vote here</legend>
      {fault('categoryIds') !== undefined && <Notice tone="error">{fault('categoryIds')}</Notice>}
      <div>
        {categories.map(({ categoryId, plural }) => (
          <Checkbox
            key={categoryId}
            label={plural}
            checked={one.categoryIds.includes(categoryId)}
            onChange={({ target }) =>
              onChange({ categoryIds: toggle(one.categoryIds, categoryId, target.checked) })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function toggle(ids: readonly string[], id: string, isOn: boolean): string[] {
  return isOn ? [...ids, id] : ids.filter((other) => other !== id);
}

/** "Ada Lindqvist, until 31 Jan 2022", or "Vacant". */
function sayHolder({ member, termUntil, groupName }: SeatView): string {
  const who = member === null ? 'Vacant' : `Now: ${member.name}`;
  const until = termUntil === null ? '' : `, until ${ukDateShort(termUntil)}`;
  return `${who}${until}${groupName === null ? '' : `. Votes for ${groupName}`}`;
}
