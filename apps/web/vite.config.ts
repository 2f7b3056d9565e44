/**
 * Builds the web app to dist and serves it in development. For slow lines the fonts of the first paint are preloaded, what
 * pages have in common is one file, and every file lies there compressed too.
 */
import react from '@vitejs/plugin-react';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
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

const textual = /\.(js|css|html|svg)$/;

/** Writes each text file of the build again as `.br` and `.gz`, which the server gives to browsers that take them. */
function compressFiles(): Plugin {
  return {
    name: 'quorate-compress-files',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const names = (await readdir(dir, { recursive: true })).filter((name) => textual.test(name));
      for (const name of names) {
        const file = join(dir, name);
        const content = await readFile(file);
        await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
        await writeFile(`${file}.gz`, await promisify(gzip)(content));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), preloadFonts(), compressFiles()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    // light-dark() must reach the browser as written: the room screen sets another colour scheme on a part of the page.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        // A browser asks for six files at a time: thirty small ones would cost a slow line five round trips.
        codeSplitting: {
          groups: [
            // Dialogs, fields for files, tables to search and lists of consultations come with the page that has one.
            {
              name: 'meeting',
              minShareCount: 7,
              test: (id) => !/dialog|features\/acts|mantine|file-input|find-table|consultation-list/.test(id),
            },
            {
              name: 'ballot',
              minShareCount: 2,
              test: /features\/ballot\/|ui\/(option-list|move-buttons)|say-agreed|check-answer/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
});
