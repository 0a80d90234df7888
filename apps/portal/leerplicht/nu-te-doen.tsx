import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../api/client.ts';
import { useMij } from '../app/mij.ts';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Laden } from '../delen/toestand.tsx';
import { geleden } from '../taal/tijd.ts';
import { dadenVan, type Daad } from './daden.ts';
import { Termijn } from './termijn.tsx';
import type { Zaak } from './risicozaken.ts';

const Besluit = lazy(async () => ({ default: (await import('./besluit.tsx')).Besluit }));

const Vraagvenster = lazy(async () => ({
  default: (await import('../delen/dossier/vraagvenster.tsx')).Vraagvenster,
}));

interface Props {
  readonly zaak: Zaak;
  readonly overstap: Antwoord<'leesOverstap'>;
  readonly gedaan: (daad: Daad) => void;
}

/** Wat er nu met de zaak kan, met de termijn; van een bron die te oud is staat erbij hoe oud zij is. */
export function NuTeDoen({ zaak, overstap, gedaan }: Props) {
  const { t } = useTranslation(['leerplicht', 'dossier']);
  const hier = useMij()?.organisatie.id;
  const [daad, kies] = useState<Daad | null>(null);
  const [vraagt, zetVraagt] = useState(false);
  const daden = zaak.naar?.id === hier ? dadenVan(zaak) : [];
  const verouderd = overstap.versheid.bronnen
    .filter((bron) => bron.soort !== 'cohort' && bron.verouderd)
    .map(({ organisatie, laatstOp }) =>
      laatstOp ? `${organisatie.naam} (${geleden(laatstOp)})` : organisatie.naam,
    );
  return (
    <Kaart titel={t('nu.kop')}>
      <Termijn zaak={zaak} />
      {daden.length === 0 ? (
        <p>{t('nu.niets')}</p>
      ) : (
        <div className="leerplicht__nu">
          {daden.map((een, plek) => (
            <Knop key={een} soort={plek === 0 ? 'hoofd' : 'gewoon'} onClick={() => kies(een)}>
              {t(`daad.${een}.knop`)}
            </Knop>
          ))}
        </div>
      )}
      {daden.length > 0 && (
        <Knop soort="stil" onClick={() => zetVraagt(true)}>
          {t('dossier:vraag.school.knop')}
        </Knop>
      )}
      <Suspense fallback={<Laden regels={1} />}>
        {vraagt && <Vraagvenster aan="school" id={zaak.id} sluit={() => zetVraagt(false)} />}
        {daad && (
          <Besluit zaak={zaak} daad={daad} verouderd={verouderd} sluit={() => kies(null)} gedaan={gedaan} />
        )}
      </Suspense>
    </Kaart>
  );
}
