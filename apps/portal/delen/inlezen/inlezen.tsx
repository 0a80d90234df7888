import { useTranslation } from 'react-i18next';
import { Nieuwtje } from '../../app/live.tsx';
import { Pagina } from '../pagina.tsx';
import { Bestandenlijst } from './bestandenlijst.tsx';
import { KiesBestand } from './kies-bestand.tsx';
import type { Wens } from './inleveren.ts';
import type { Soort } from './soorten.ts';
import { Stapbalk } from './stapbalk.tsx';
import '../../stijl/inlezen.css';

interface Props {
  readonly soort: Soort;
  readonly basis: string;
  readonly erbij?: Pick<Wens, 'seizoen' | 'regio'>;
}

/** Beginnen met inlezen, en wat er eerder is ingelezen. */
export function Inlezen({ soort, basis, erbij }: Props) {
  const { t } = useTranslation('inlezen');
  return (
    <Pagina titel={t(`soort.${soort}.titel`)} inleiding={t(`soort.${soort}.inleiding`)}>
      <Stapbalk nu={0} />
      <KiesBestand soort={soort} basis={basis} {...(erbij ? { erbij } : {})} />
      <Nieuwtje soorten={['bestand']} ververs={['lijstBestanden']} />
      <Bestandenlijst soort={soort} basis={basis} />
    </Pagina>
  );
}
