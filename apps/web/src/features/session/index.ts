/** The door of signing in and setting up. */
export { ForgotPasswordPage } from './forgot-password-page.js';
export { PasswordLinkPage } from './password-link-page.js';
export { PasswordPage } from './password-page.js';
export { SetupPage } from './setup-page.js';
export { SignInPage } from './sign-in-page.js';
