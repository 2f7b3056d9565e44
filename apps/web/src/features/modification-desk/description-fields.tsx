/** What a modification is: title, proposer, issue, solution, whom it has an effect on, and its marks. Props: draft, setDraft, faultOf. */
import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/checkbox.js';
import { TextInput } from '../../ui/text-input.js';
import { Textarea } from '../../ui/textarea.js';
import { YES } from './act-draft.js';
import type { DraftProps } from './happened-fields.js';

/** Shows the fields. */
export function DescriptionFields({ draft, setDraft, faultOf }: DraftProps): ReactNode {
  return (
    <>
      <TextInput
        label="Title"
        maxLength={300}
        value={draft.title}
        error={faultOf('description.title') ?? faultOf('title')}
        onChange={({ target }) => setDraft({ ...draft, title: target.value })}
      />
      <TextInput
        label="Proposer"
        hint="The party that proposes it"
        isOptional
        maxLength={300}
        value={draft.proposer}
        error={faultOf('description.proposer')}
        onChange={({ target }) => setDraft({ ...draft, proposer: target.value })}
      />
      <Textarea
        label="Issue"
        isOptional
        rows={5}
        maxLength={6000}
        value={draft.problem}
        error={faultOf('description.problem')}
        onChange={({ target }) => setDraft({ ...draft, problem: target.value })}
      />
      <Textarea
        label="Solution"
        isOptional
        rows={5}
        maxLength={6000}
        value={draft.solution}
        error={faultOf('description.solution')}
        onChange={({ target }) => setDraft({ ...draft, solution: target.value })}
      />
      <TextInput
        label="Party categories"
        hint="On which it has an effect, with commas between"
        isOptional
        value={draft.categories}
        error={faultOf('description.categories')}
        onChange={({ target }) => setDraft({ ...draft, categories: target.value })}
      />
      <Checkbox
        label="Urgent"
        checked={draft.isUrgent === YES}
        onChange={({ target }) => setDraft({ ...draft, isUrgent: target.checked ? YES : '' })}
      />
      <Checkbox
        label="Fast-track"
        checked={draft.isFastTrack === YES}
        onChange={({ target }) => setDraft({ ...draft, isFastTrack: target.checked ? YES : '' })}
      />
    </>
  );
}
