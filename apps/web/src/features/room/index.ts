/** The door of the room screen. */
export { RoomPage } from './room-page.js';
