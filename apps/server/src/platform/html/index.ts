/** The door of HTML: words written as such, and what others wrote made harmless. */
export { cleanFragment, cleanHtml, plainWords } from './clean-html.js';
export { escapeHtml } from './escape-html.js';
export { Html, html } from './html.js';
export { LOADS_NOTHING } from './html-policy.js';
