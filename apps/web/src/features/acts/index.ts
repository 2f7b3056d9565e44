/** The door of the dialogs that stand around an act: a question, a reason, and the server's answer. */
export { CommandDialog, type CommandDialogProps } from './command-dialog.js';
export { RefusalNotice } from './refusal-notice.js';
export { ReasonDialog, type ReasonDialogProps } from './reason-dialog.js';
