/** The door of dialogs that change something over HTTP. */
export { FormDialog, type FaultOf, type FormDialogProps } from './form-dialog.js';
export { useDraft, type DraftField, type DraftForm } from './use-draft.js';
