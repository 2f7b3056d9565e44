/** What passes a resolution of members, and which matters need special notice. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import {
  COMPANIES_ACT_NOTICE,
  COMPANIES_ACT_RESOLUTIONS,
  RESOLUTION_KINDS,
  resolutionRulesOf,
} from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { type FaultOf, FormDialog } from '../form-dialog/index.js';
import { MajorityFields } from './majority-fields.js';
import { MatterFields } from './matter-fields.js';
import {
  draftOfResolutions,
  emptyMatter,
  type ResolutionsDraft,
  resolutionsRequest,
} from './resolutions-draft.js';
import { useBodyChange } from './use-body-change.js';

export interface ResolutionsDialogProps {
  readonly body: BodyView;
  readonly onClose: () => void;
}

/** Shows those of the body, or those of the Companies Act where it has none of its own. */
export function ResolutionsDialog({ body, onClose }: ResolutionsDialogProps): ReactNode {
  const change = useBodyChange(body.bodyId);
  const rule = body.notice ?? COMPANIES_ACT_NOTICE;
  const [draft, setDraft] = useState(() => draftOfResolutions(resolutionRulesOf(rule)));
  const send = (): Promise<void> =>
    change('notice', { notice: { ...rule, resolutions: resolutionsRequest(draft) } });
  return (
    <FormDialog
      title="Set what resolutions need"
      confirmLabel="Save what resolutions need"
      send={send}
      onDone={onClose}
      onCancel={onClose}
    >
      {(faultOf) => (
        <>
          <p>
            This holds for meetings planned from now on. A vote on a resolution opens only under rules that
            ask for its majority.
          </p>
          <Majorities {...{ draft, faultOf }} onChange={setDraft} />
          <Matters {...{ draft, faultOf }} onChange={setDraft} />
          <div>
            <Button tone="plain" onClick={() => setDraft(draftOfResolutions(COMPANIES_ACT_RESOLUTIONS))}>
              Fill in what the Companies Act 2006 asks
            </Button>
          </div>
        </>
      )}
    </FormDialog>
  );
}

interface PartProps {
  readonly draft: ResolutionsDraft;
  readonly faultOf: FaultOf;
  readonly onChange: (draft: ResolutionsDraft) => void;
}

function Majorities({ draft, faultOf, onChange }: PartProps): ReactNode {
  const { majorities } = draft;
  return RESOLUTION_KINDS.map((kind) => (
    <MajorityFields
      key={kind}
      kind={kind}
      majority={majorities[kind]}
      faultOf={within(faultOf, `majorities.${kind}`)}
      onChange={(part) =>
        onChange({ ...draft, majorities: { ...majorities, [kind]: { ...majorities[kind], ...part } } })
      }
    />
  ));
}

function Matters({ draft, faultOf, onChange }: PartProps): ReactNode {
  const { matters } = draft;
  const set = (changed: ResolutionsDraft['matters']): void => onChange({ ...draft, matters: changed });
  return (
    <>
      {matters.map((matter, at) => (
        <MatterFields
          key={matter.key}
          number={at + 1}
          matter={matter}
          faultOf={within(faultOf, `matters.${String(at)}`)}
          onChange={(part) => set(matters.map((one) => (one.key === matter.key ? { ...one, ...part } : one)))}
          onTakeOut={() => set(matters.filter(({ key }) => key !== matter.key))}
        />
      ))}
      <div>
        <Button tone="quiet" onClick={() => set([...matters, emptyMatter(crypto.randomUUID())])}>
          Add a matter
        </Button>
      </div>
    </>
  );
}

/** The server names what it found wrong by its place in the request. */
function within(faultOf: FaultOf, place: string): FaultOf {
  return (name) => faultOf(`notice.resolutions.${place}.${name}`);
}
