/** The door of the workshop, where officers write the minutes together. */
export { WorkshopPage } from './workshop-page.js';
