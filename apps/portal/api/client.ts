import i18next from 'i18next';
import { maakKern } from '#libs/client/kern.ts';
import { stuurOfNeemOver } from './alvast.ts';
import { bewaardeTaal } from '../taal/keuze.ts';

export type { Antwoord, Inhoud, LosVerzoek as Verzoek, OperatieId, Pad, Vraag } from '#libs/client/typen.ts';

let bewijs: string | null = null;
let bijAfgemeld: (meerZekerheid: boolean) => void = () => undefined;

/** Het bewijs dat deze pagina bij de sessie hoort (`/v1/mij`); gaat mee met elk verzoek dat iets verandert. */
export const zetBewijs = (csrf: string | null): void => {
  bewijs = csrf;
};
/** Wat er gebeurt als de API zegt dat er geen sessie meer is, of dat zij zekerder moet weten wie het is. */
export const zetBijAfgemeld = (doe: (meerZekerheid: boolean) => void): void => {
  bijAfgemeld = doe;
};

/** De API op het eigen adres; de sessie gaat mee als cookie. */
export const { adresVan, haal, roep } = maakKern({
  koppen: () => ({
    'Accept-Language': i18next.language ?? bewaardeTaal(),
    ...(bewijs ? { 'X-CSRF': bewijs } : {}),
  }),
  stuur: stuurOfNeemOver,
  bijFout: ({ status, code }) => {
    if (status === 401) bijAfgemeld(code === 'toegang.meer-zekerheid');
  },
});
