export { serveWebPages } from './web-pages.js';
