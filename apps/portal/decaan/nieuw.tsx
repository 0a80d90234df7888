import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht } from '../api/vragen.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Stappen } from '../delen/stappen.tsx';
import '../stijl/dossier.css';
import '../stijl/school.css';
import { Inleverstand } from './inleverstand.tsx';
import { alsBestand, type Leerlingregel } from './leerlingregel.ts';
import { Leerlingformulier } from './leerlingformulier.tsx';

/** Een leerling doorgeven: hetzelfde als een bestand met een regel, met eerst zien wat het doet en daarna ongedaan kunnen maken. */
export function Nieuw() {
  const { t } = useTranslation('decaan');
  const [ingevuld, zetIngevuld] = useState<Leerlingregel | null>(null);
  const [bestandId, zetBestandId] = useState<string | null>(null);
  const lever = useOpdracht('leverBestandIn', ['lijstBestanden']);
  const verstuur = async (regel: Leerlingregel): Promise<void> => {
    const formulier = new FormData();
    formulier.set('soort', 'cohort');
    formulier.set('geenWijzigingen', 'nee');
    formulier.set('volledigeLevering', 'nee');
    if (regel.seizoen) formulier.set('seizoen', regel.seizoen);
    const bestand = alsBestand(regel);
    formulier.set('bestand', bestand, bestand.name);
    const { id } = await lever.mutateAsync({ inhoud: formulier });
    zetIngevuld(regel);
    zetBestandId(id);
  };
  return (
    <Pagina titel={t('nieuw.titel')} inleiding={t('nieuw.uitleg')}>
      <Stappen
        namen={[t('nieuw.stap.invullen'), t('nieuw.stap.controle'), t('nieuw.stap.klaar')]}
        nu={bestandId ? 1 : 0}
      />
      {bestandId && ingevuld ? (
        <Inleverstand
          id={bestandId}
          naam={[ingevuld.roepnaam, ingevuld.tussenvoegsel, ingevuld.achternaam].filter(Boolean).join(' ')}
          verbeter={() => zetBestandId(null)}
          opnieuw={() => {
            zetIngevuld(null);
            zetBestandId(null);
          }}
        />
      ) : (
        <Leerlingformulier begin={ingevuld} verstuur={verstuur} />
      )}
    </Pagina>
  );
}
