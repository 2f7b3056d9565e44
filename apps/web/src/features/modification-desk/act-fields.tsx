/** What one act has to be told beside its date and source. Props: type, modification, code, draft, setDraft, faultOf. */
import type { CodeRulesView, ModificationView } from '@quorate/contracts';
import {
  type ModificationActType,
  sayBoardVerdict,
  sayDirection,
  sayStepKind,
  STEP_KINDS,
} from '@quorate/domain';
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { Select } from '../../ui/select.js';
import { StateWord } from '../../ui/state-word.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { UploadField } from '../consultation-reading/index.js';
import { YES } from './act-draft.js';
import { DescriptionFields } from './description-fields.js';
import type { DraftProps } from './happened-fields.js';

export interface ActFieldsProps extends DraftProps {
  readonly type: ModificationActType;
  readonly modification: ModificationView;
  readonly code: CodeRulesView;
}

/** Shows the fields of the act; of many there are none. */
export function ActFields(props: ActFieldsProps): ReactNode {
  const { type, draft, setDraft, faultOf } = props;
  switch (type) {
    case 'modification.describe':
      return <DescriptionFields draft={draft} setDraft={setDraft} faultOf={faultOf} />;
    case 'modification.set-path':
      return <PathFields {...props} />;
    case 'modification.take-step':
      return <StepFields {...props} />;
    case 'modification.record-vote':
      return <Choice {...props} name="verdict" label="The Change Board voted to" options={BOARD_OPTIONS} />;
    case 'modification.decide':
      return (
        <>
          <Choice {...props} name="verdict" label="Decision" options={AUTHORITY_OPTIONS} />
          <Line {...props} name="by" label="Who acted as the Authority" />
        </>
      );
    case 'modification.set-date':
      return <DateFields {...props} />;
    case 'modification.implement':
      return <Line {...props} name="release" label="Release" />;
    case 'modification.direct':
      return (
        <>
          <Choice {...props} name="effect" label="What it does" options={DIRECTION_OPTIONS} />
          <Line {...props} name="by" label="Who directs" />
          <Line {...props} name="power" label="Clause that gives the power" />
        </>
      );
    case 'modification.add-date':
    case 'modification.strike':
      return <EventField {...props} />;
    default:
      return null;
  }
}

const VOTED = ['approve', 'reject', 'send-back', 'none', 'not-told'] as const;
const BOARD_OPTIONS = VOTED.map((verdict) => [verdict, sayBoardVerdict(verdict)] as const);
const AUTHORITY_OPTIONS = [
  ['approve', 'Approves it'],
  ['reject', 'Rejects it'],
  ['send-back', 'Sends it back'],
] as const;
const DIRECTED = ['suspend', 'lift', 'cancel'] as const;
const DIRECTION_OPTIONS = DIRECTED.map((effect) => [effect, sayDirection(effect)] as const);

type Name = 'verdict' | 'effect' | 'by' | 'power' | 'release' | 'title';

interface ChoiceProps extends DraftProps {
  readonly name: Name;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, label, options, draft, setDraft, faultOf }: ChoiceProps): ReactNode {
  return (
    <Select
      label={label}
      value={draft[name]}
      error={faultOf(name)}
      options={options.map(([value, words]) => ({ value, label: words }))}
      onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
    />
  );
}

interface LineProps extends DraftProps {
  readonly name: Name;
  readonly label: string;
}

function Line({ name, label, draft, setDraft, faultOf }: LineProps): ReactNode {
  return (
    <TextInput
      label={label}
      isOptional
      maxLength={300}
      value={draft[name]}
      error={faultOf(name)}
      onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
    />
  );
}

function PathFields({ code, draft, setDraft, faultOf }: ActFieldsProps): ReactNode {
  const options = code.paths.map(({ number, name, decidedBy }) => ({
    ...{ value: String(number), label: `Path ${String(number)}, ${name}: decided by ${decidedBy}` },
  }));
  return (
    <>
      <Select
        label="Path"
        value={draft.path}
        error={faultOf('pathNumber')}
        options={[{ value: '', label: 'Choose a path' }, ...options]}
        onChange={({ target }) => setDraft({ ...draft, path: target.value })}
      />
      <Textarea
        label="Timetable"
        hint="A step on each line, with its day first: 2022-02-01 Working Group"
        isOptional
        rows={4}
        value={draft.timetable}
        error={faultOf('timetable')}
        onChange={({ target }) => setDraft({ ...draft, timetable: target.value })}
      />
    </>
  );
}

function StepFields(props: ActFieldsProps): ReactNode {
  const { modification, draft, setDraft, faultOf } = props;
  return (
    <>
      <Select
        label="Step"
        value={draft.step}
        error={faultOf('step')}
        options={STEP_KINDS.map((step) => ({ value: step, label: sayStepKind(step) }))}
        onChange={({ target }) => setDraft({ ...draft, step: target.value })}
      />
      <Line {...props} name="title" label="Title of the document" />
      <UploadField
        path={`/api/modifications/${encodeURIComponent(modification.number)}/files`}
        label="The document"
        hint="Everybody can read it."
        onKept={({ hash, name }) => setDraft({ ...draft, file: { hash, name } })}
      />
      {draft.file !== null && <StateWord tone="met">Taken: {draft.file.name}</StateWord>}
    </>
  );
}

function DateFields(props: ActFieldsProps): ReactNode {
  const { modification, draft, setDraft, faultOf } = props;
  return (
    <>
      <TextInput
        label="Implementation date"
        type="date"
        isOptional
        value={draft.date}
        error={faultOf('date')}
        onChange={({ target }) => setDraft({ ...draft, date: target.value })}
      />
      <Line {...props} name="release" label="Release" />
      {modification.stage === 'approved' && modification.implementation !== null && (
        <Checkbox
          label="The Authority decided on the new date"
          checked={draft.isAuthorised === YES}
          onChange={({ target }) => setDraft({ ...draft, isAuthorised: target.checked ? YES : '' })}
        />
      )}
    </>
  );
}

function EventField({ modification, draft, setDraft, faultOf }: ActFieldsProps): ReactNode {
  const events = modification.events.filter(({ gone }) => gone === null);
  return (
    <Select
      label="Event"
      value={draft.of}
      error={faultOf('of')}
      options={events.toReversed().map(({ no, says }) => ({ value: String(no), label: says }))}
      onChange={({ target }) => setDraft({ ...draft, of: target.value })}
    />
  );
}
