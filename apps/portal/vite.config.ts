import { paraglideVitePlugin } from '@inlang/paraglide-js';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compress } from './compress.ts';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/paraglide',
      strategy: ['url', 'baseLocale'],
    }),
    tailwindcss(),
    react(),
    compress(),
  ],
  resolve: { conditions: ['@wenzhou/source', ...defaultClientConditions] },
  server: {
    host: '127.0.0.1',
    // What the server answers itself, on the address that the portal has in use too.
    proxy: Object.fromEntries(
      ['/trpc', '/auth', '/documents', '/live', '/openapi.json', '/reference'].map((path) => [
        path,
        'http://127.0.0.1:8018',
      ]),
    ),
  },
  // No preloading: its list of what every page needs would weigh more on the first page than it saves on the others.
  build: { target: 'es2022', sourcemap: false, cssCodeSplit: true, modulePreload: false },
});
