/** The door of the site's frame, which every page outside a running meeting stands in. */
export { AccountSlot } from './account-slot.js';
export { FailurePage, LoadingPage, NotFoundPage } from './fallback-pages.js';
export { PageFocus } from './page-focus.js';
export { SignedInOnly, type SignedInSession } from './signed-in-only.js';
export { SitePage, type SitePageProps } from './site-page.js';
