export { Database, setTypeParsers } from './database.js';
