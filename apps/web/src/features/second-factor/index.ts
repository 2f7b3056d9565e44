/** The door of showing who one is: a code, or a passkey of this device. */
export { CodeForm } from './code-form.js';
export { answerOf, newAnswerOf, sayPasskeyFault } from './ask-device.js';
