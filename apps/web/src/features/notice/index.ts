/** The door of notices of meetings: the page of one, and the proof that it was sent. */
export { NoticePage } from './notice-page.js';
export { NoticeProof } from './notice-proof.js';
