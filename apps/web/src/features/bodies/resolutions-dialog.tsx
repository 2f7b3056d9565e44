/** What passes a resolution of members, and which matters need special notice. Props: body, onClose. */
import type { BodyView } from '@quorate/contracts';
import { COMPANIES_ACT_NOTICE, COMPANIES_ACT_RESOLUTIONS, resolutionRulesOf } from '@quorate/domain';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { type FaultOf, FormDialog } from '../form-dialog/index.js';
import { MajorityFields } from './majority-fields.js';
import { MatterFields } from './matter-fields.js';
import { draftOfResolutions, emptyMatter, resolutionsRequest } from './resolutions-draft.js';
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
  const { majorities, matters } = draft;
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
          {(['ordinary', 'special'] as const).map((kind) => (
            <MajorityFields
              key={kind}
              kind={kind}
              majority={majorities[kind]}
              faultOf={within(faultOf, `majorities.${kind}`)}
              onChange={(part) =>
                setDraft({
                  ...draft,
                  majorities: { ...majorities, [kind]: { ...majorities[kind], ...part } },
                })
              }
            />
          ))}
          {matters.map((matter, at) => (
            <MatterFields
              key={matter.key}
              number={at + 1}
              matter={matter}
              faultOf={within(faultOf, `matters.${String(at)}`)}
              onChange={(part) =>
                setDraft({
                  ...draft,
                  matters: matters.map((one) => (one.key === matter.key ? { ...one, ...part } : one)),
                })
              }
              onTakeOut={() =>
                setDraft({ ...draft, matters: matters.filter(({ key }) => key !== matter.key) })
              }
            />
          ))}
          <div>
            <Button
              tone="quiet"
              onClick={() => setDraft({ ...draft, matters: [...matters, emptyMatter(crypto.randomUUID())] })}
            >
              Add a matter
            </Button>
          </div>
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

/** The server names what it found wrong by its place in the request. */
function within(faultOf: FaultOf, place: string): FaultOf {
  return (name) => faultOf(`notice.resolutions.${place}.${name}`);
}
