import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLijst, type Item } from '../../api/vragen.ts';
import { useMij } from '../../app/mij.ts';
import { Uiterlijk } from '../bal.tsx';
import { Dialoog } from '../dialoog.tsx';
import { Knop } from '../knop.tsx';
import { naamVan } from '../naam.ts';
import { Kaart } from '../pagina.tsx';
import { Laden, Toestand } from '../toestand.tsx';
import { taakzin, useZeg, Zin } from '../zin.tsx';

export type Taak = Item<'lijstTaken'>;
const Taakvenster = lazy(async () => ({ default: (await import('./taakvenster.tsx')).Taakvenster }));
const Bestemmingbesluit = lazy(async () => ({
  default: (await import('../taak/bestemmingbesluit.tsx')).Bestemmingbesluit,
}));
const Antwoordvorm = lazy(async () => ({ default: (await import('./antwoordvenster.tsx')).Antwoordvorm }));
/** Taken die men niet met een zin afrondt, maar met een besluit. */
const EIGEN_BESLUIT: Readonly<Partial<Record<Taak['soort'], 'bestemming' | 'antwoord'>>> = {
  'bestemming-bevestigen': 'bestemming',
  'vraag-beantwoorden': 'antwoord',
};
type Keuze = { readonly taak: Taak; readonly wat: 'rondAf' | 'geefTerug' | 'bestemming' | 'antwoord' };

const GEEN: readonly Taak['soort'][] = [];

interface Props {
  readonly bladzijde: string;
  readonly overstapId?: string;
  /** Wat al op een andere plek van de bladzijde te doen is. */
  readonly behalve?: readonly Taak['soort'][];
}

/** De open taken van de eigen rol, wie het eerst af moet bovenaan; met `overstapId` alleen die van een leerling. */
export function Taken({ bladzijde, overstapId, behalve = GEEN }: Props) {
  const { t } = useTranslation('dossier');
  const rol = useMij()?.organisatie.rol;
  const [keuze, kies] = useState<Keuze | null>(null);
  const vraag = useLijst('lijstTaken', { vraag: { paginaGrootte: 100 } });
  const taken = vraag.items.filter(
    (taak) =>
      taak.rol === rol &&
      !behalve.includes(taak.soort) &&
      (overstapId === undefined || taak.overstapId === overstapId),
  );
  if (!vraag.isPending && !vraag.error && taken.length === 0) return null;
  return (
    <Kaart titel={t('taak.kop', { count: taken.length })}>
      <Toestand vraag={vraag} regels={2}>
        {() => (
          <ul className="kaal stapel dossier__lijst">
            {taken.map((taak) => (
              <Regel
                key={taak.id}
                taak={taak}
                bladzijde={overstapId === undefined ? bladzijde : null}
                kies={kies}
              />
            ))}
          </ul>
        )}
      </Toestand>
      {keuze && (
        <Suspense fallback={<Laden regels={1} />}>
          <Venster {...keuze} sluit={() => kies(null)} />
        </Suspense>
      )}
    </Kaart>
  );
}

/** Een besluit over een leerling van een andere school, een antwoord op een vraag, of afronden met een zin. */
function Venster({ taak, wat, sluit }: Keuze & { readonly sluit: () => void }) {
  const titel = useZeg()(`taak.${taak.soort}.label`) || taak.titel;
  if (wat === 'rondAf' || wat === 'geefTerug') return <Taakvenster taak={taak} wat={wat} sluit={sluit} />;
  return (
    <Dialoog titel={titel} open sluit={sluit}>
      {wat === 'antwoord' && taak.leerling && <p>{naamVan(taak.leerling)}</p>}
      {wat === 'antwoord' && <Antwoordvorm taak={taak} sluit={sluit} />}
      {wat === 'bestemming' && taak.overstapId && (
        <Bestemmingbesluit overstapId={taak.overstapId} klaar={sluit} />
      )}
    </Dialoog>
  );
}

interface RegelProps {
  readonly taak: Taak;
  readonly bladzijde: string | null;
  readonly kies: (keuze: Keuze) => void;
}

function Regel({ taak, bladzijde, kies }: RegelProps) {
  const { t } = useTranslation('dossier');
  const naam = taak.leerling && naamVan(taak.leerling);
  return (
    <li>
      <div>
        <strong>
          <Zin bij={`taak.${taak.soort}.label`} tekst={taak.titel} />
        </strong>
        {naam && bladzijde && (taak.trajectId ?? taak.overstapId) && (
          <>
            {': '}
            <Link to={taak.trajectId ? `/trajecten/${taak.trajectId}` : `${bladzijde}/${taak.overstapId}`}>
              {naam}
            </Link>
          </>
        )}
      </div>
      <div>
        <Zin bij={taakzin(taak)} tekst={taak.tekst} />
      </div>
      {taak.uiterlijk && <Uiterlijk op={taak.uiterlijk} />}
      <div className="knoprij">
        {EIGEN_BESLUIT[taak.soort] ? (
          <Knop klein onClick={() => kies({ taak, wat: EIGEN_BESLUIT[taak.soort]! })}>
            {t(`taak.${EIGEN_BESLUIT[taak.soort]}`)}
          </Knop>
        ) : (
          <Afronden taak={taak} kies={kies} />
        )}
      </div>
    </li>
  );
}

function Afronden({ taak, kies }: Omit<RegelProps, 'bladzijde'>) {
  const { t } = useTranslation('dossier');
  return (
    <>
      <Knop klein pictogram="goed" onClick={() => kies({ taak, wat: 'rondAf' })}>
        {t('taak.rondAf')}
      </Knop>
      <Knop klein soort="stil" onClick={() => kies({ taak, wat: 'geefTerug' })}>
        {t('taak.geefTerug')}
      </Knop>
    </>
  );
}
