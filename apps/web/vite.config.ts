/** Builds the web app to dist and serves it in development; the fonts of the first paint are preloaded. */
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

/** Adds a preload link for every font file of the bundle, so that text does not change its shape after the first paint. */
function preloadFonts(): Plugin {
  return {
    name: 'quorate-preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        Object.keys(context.bundle ?? {})
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `/${file}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig({
  plugins: [react(), preloadFonts()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // light-dark() must reach the browser as written: the room screen sets another colour scheme on a part of the page.
  build: { outDir: 'dist', cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
});
