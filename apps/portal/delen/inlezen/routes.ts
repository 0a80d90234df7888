import { createElement } from 'react';
import type { RouteObject } from 'react-router';
import type { Soort } from './soorten.ts';

/** De twee bladzijden van het inlezen van een soort bestand: beginnen met wat er al is, en een bestand. */
export const inleesroutes = (basis: string, soort: Soort): RouteObject[] => [
  {
    path: basis,
    lazy: async () => {
      const { Inlezen } = await import('./inlezen.tsx');
      return { Component: () => createElement(Inlezen, { soort, basis: `/${basis}` }) };
    },
  },
  {
    path: `${basis}/:id`,
    lazy: async () => {
      const { Inleesblad } = await import('./inleesblad.tsx');
      return { Component: () => createElement(Inleesblad, { soort, basis: `/${basis}` }) };
    },
  },
];
