import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { roep } from '../api/client.ts';
import { Knopmenu } from './menu.tsx';
import { useAfmelden, type Mij } from './mij.ts';

/** Wie u bent en namens wie; wisselen van organisatie, en afmelden. */
export function Gebruikersmenu({ mij }: { readonly mij: Mij }) {
  const { t } = useTranslation('app');
  const meldAf = useAfmelden();
  const vragen = useQueryClient();
  const ga = useNavigate();
  const { rol } = mij.organisatie;
  // Een jongere, een ouder en wie met een link kwam, hebben geen postvak.
  const postvak =
    rol === 'jongere' || rol === 'ouder' || mij.doel ? [] : [{ id: 'mail', tekst: t('menu.mail') }];
  const kies = async (id: string): Promise<void> => {
    if (id === 'af') return meldAf();
    if (id === 'mail') return ga('/mailvoorkeuren');
    await roep('kiesOrganisatie', { inhoud: { organisatieId: id } });
    vragen.clear();
    location.assign('/');
  };
  const ander = mij.organisaties
    .filter(({ id }) => id !== mij.organisatie.id)
    .map(({ id, naam }) => ({ id, tekst: t('menu.wissel', { naam }) }));
  const kop = `${mij.organisatie.naam}, ${t(`delen:rol.${rol}`)}`;
  return (
    <Knopmenu
      naam={t('menu.naam')}
      tekst={mij.gebruiker.naam}
      pictogram="mens"
      kies={(id) => void kies(id)}
      groepen={[{ kop, keuzes: [...ander, ...postvak, { id: 'af', tekst: t('menu.af') }] }]}
    />
  );
}
