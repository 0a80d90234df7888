import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { vragen } from '../api/vragen.ts';
import { onthoudCode } from '../delen/startcode.ts';
import { Laden } from '../delen/toestand.tsx';
import '../stijl/index.css';
import { beginTaal } from '../taal/taal.ts';
import { mijVraag } from './mij.ts';
import { maakRouter } from './router.tsx';
import { beginVoorkeuren } from './voorkeuren.ts';

beginVoorkeuren();
onthoudCode();
// Woorden, wie dit is en de bladzijde zelf komen tegelijk: op een trage verbinding is wachten op elkaar het langst.
const taal = beginTaal();
void vragen.prefetchQuery(mijVraag);
const router = maakRouter();
await taal;

const portal = createRoot(document.getElementById('portal')!);
// Als overgang tekent React in stukjes: een trage telefoon blijft tussendoor antwoorden.
startTransition(() =>
  portal.render(
    <StrictMode>
      <QueryClientProvider client={vragen}>
        <Suspense fallback={<Laden />}>
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  ),
);

// De schil blijft op dit toestel, zodat de portal ook zonder internet opent; gegevens nooit.
if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator)
  void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
