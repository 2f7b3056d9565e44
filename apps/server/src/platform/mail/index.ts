/** The door of mail. */
export { Mail, type NewMail } from './mail.js';
export { MailModule } from './mail.module.js';
