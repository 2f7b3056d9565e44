/** The door of the general meetings. */
export { GeneralMeetingsModule } from './general-meetings.module.js';
export { ShareRegisters } from './share-registers.js';
