import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  {
    path: 'mailvoorkeuren',
    lazy: async () => ({ Component: (await import('./mailvoorkeuren.tsx')).MailvoorkeurenPagina }),
  },
];
