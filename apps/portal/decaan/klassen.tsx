import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Nieuwtje } from '../app/live.tsx';
import { useMij } from '../app/mij.ts';
import type { Lezer } from '../delen/aan-zet.ts';
import { tabVan } from '../delen/dossier/tab.ts';
import { useWerklijst, type Overstapregel } from '../delen/dossier/werklijst.ts';
import { Knoplink } from '../delen/knop.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Kaart, Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import '../stijl/dossier.css';
import '../stijl/school.css';

const DELEN = ['aandacht', 'wacht', 'definitief'] as const;
type Telling = Readonly<Record<(typeof DELEN)[number], number>>;
interface Klas {
  readonly naam: string;
  readonly totaal: number;
  readonly telling: Telling;
}

/** De klassen van een lijst leerlingen, met waar de lezer aan zet is, waar een ander, en wie klaar is; de meeste voor de lezer eerst. */
export function klassenVan(regels: readonly Overstapregel[], lezer: Lezer): Klas[] {
  const per = new Map<string, { totaal: number; telling: Record<(typeof DELEN)[number], number> }>();
  for (const regel of regels) {
    const naam = regel.leerling.klas ?? '';
    const klas = per.get(naam) ?? { totaal: 0, telling: { aandacht: 0, wacht: 0, definitief: 0 } };
    const tab = tabVan(regel, lezer);
    if (tab) klas.telling[tab] += 1;
    klas.totaal += 1;
    per.set(naam, klas);
  }
  return [...per]
    .map(([naam, klas]) => ({ naam, ...klas }))
    .sort(
      (a, b) =>
        b.telling.aandacht - a.telling.aandacht || a.naam.localeCompare(b.naam, 'nl', { numeric: true }),
    );
}

/** Hoe elke klas ervoor staat. */
export function Klassen() {
  const { t } = useTranslation(['decaan', 'dossier']);
  const lijst = useWerklijst();
  const lezer = useMij()?.organisatie;
  return (
    <Pagina titel={t('klassen.titel')} inleiding={t('klassen.uitleg')}>
      <Nieuwtje soorten={['overstap', 'bestand']} ververs={['lijstOverstappen']} />
      <Toestand vraag={lijst} regels={6}>
        {() =>
          lijst.items.length === 0 ? (
            <Leeg titel={t('werk.nogNiemand')}>
              <Knoplink naar="/school/inlezen" soort="hoofd">
                {t('werk.leesIn')}
              </Knoplink>
            </Leeg>
          ) : (
            <div className="rooster">
              {klassenVan(lijst.items, lezer).map((klas) => (
                <Klaskaart key={klas.naam} klas={klas} />
              ))}
            </div>
          )
        }
      </Toestand>
      <p className="zacht">{t('klassen.mentoren')}</p>
    </Pagina>
  );
}

function Klaskaart({ klas: { naam, totaal, telling } }: { readonly klas: Klas }) {
  const { t } = useTranslation(['decaan', 'dossier']);
  const adres = (tab: string): string => `/school?tab=${tab}${naam && `&klas=${encodeURIComponent(naam)}`}`;
  return (
    <Kaart titel={naam || t('klassen.zonder')}>
      <div className="rij rij--uiteen">
        <span>{t('klassen.leerlingen', { count: totaal })}</span>
        {telling.aandacht > 0 && (
          <Merkje toon="let-op">{t('klassen.aandacht', { count: telling.aandacht })}</Merkje>
        )}
      </div>
      <div className="school__staaf" aria-hidden="true">
        {DELEN.map((deel) => (
          <span
            key={deel}
            className={`school__staaf--${deel}`}
            style={{ inlineSize: `${(telling[deel] / Math.max(1, totaal)) * 100}%` }}
          />
        ))}
      </div>
      <ul className="kaal">
        {DELEN.map((deel) => (
          <li key={deel} className="rij rij--uiteen">
            <Link to={adres(deel)} className="school__naam">
              {t(`dossier:lijst.tab.${deel}`)}
              <span className="alleen-voorlezer">, {naam}</span>
            </Link>
            <span className="cijfers">{telling[deel]}</span>
          </li>
        ))}
      </ul>
    </Kaart>
  );
}
