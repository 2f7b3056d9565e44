/** The door of mail. */
export { Mail, type NewMail, type NewMailFile } from './mail.js';
export { MailModule } from './mail.module.js';
