/** Starts the web app: the look outside, the router inside. */
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './routes.js';
import { Appearance } from './ui/appearance.js';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

createRoot(root).render(
  <StrictMode>
    <Appearance>
      <RouterProvider router={router} />
    </Appearance>
  </StrictMode>,
);
