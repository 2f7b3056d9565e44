/** Opens a paper up to more readers, with the reason. Props: state, paper, onDone. */
import { CLASSIFICATIONS, type Classification, type MeetingState, type PaperNow } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Select } from '../../ui/select.js';
import { ReasonDialog } from '../acts/index.js';
import { classChoices, NamedPersons } from '../readership/index.js';

export interface OpenUpDialogProps {
  readonly state: MeetingState;
  readonly paper: PaperNow;
  readonly onDone: () => void;
}

/** Offers the classes that are more open, and for a RED paper more persons. */
export function OpenUpDialog({ state, paper, onDone }: OpenUpDialogProps): ReactNode {
  const open = CLASSIFICATIONS.slice(0, CLASSIFICATIONS.indexOf(paper.classification));
  const offered: readonly Classification[] = paper.classification === 'RED' ? [...open, 'RED'] : open;
  const [classification, choose] = useState<Classification>(offered.at(-1) ?? 'WHITE');
  const [named, setNamed] = useState(paper.namedPersons);
  return (
    <ReasonDialog
      meetingId={state.meetingId}
      title={`Open up “${paper.title}”?`}
      confirmLabel="Open it up"
      label="Why it may be read by more"
      hint="Kept in the record of the meeting. A paper is never closed again to those who could read it."
      command={(reason) => ({
        ...{ type: 'paper.reclassify', paperId: paper.paperId, classification, reason },
        namedPersons: classification === 'RED' ? [...named] : [],
      })}
      onDone={onDone}
    >
      <Select
        label="Who may read it"
        options={classChoices.filter(({ value }) => offered.some((one) => one === value))}
        value={classification}
        onChange={({ target }) => choose(offered.find((one) => one === target.value) ?? classification)}
      />
      {classification === 'RED' && (
        <NamedPersons named={named} error={undefined} roster={state.roster} onChange={setNamed} />
      )}
    </ReasonDialog>
  );
}
