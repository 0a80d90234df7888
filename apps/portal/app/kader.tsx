import { Suspense, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { GeenVerbinding } from '../api/probleem.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Melder } from '../delen/melder.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Laden } from '../delen/toestand.tsx';
import { Demobalk } from './demobalk.tsx';
import { Drukregel } from './drukregel.tsx';
import { Gebruikersmenu } from './gebruikersmenu.tsx';
import { Hoofdmenu } from './hoofdmenu.tsx';
import { useStroom } from './live.tsx';
import { MijContext, useMijVraag, type Mij, type Rol } from './mij.ts';
import { puntenVan } from './navigatie.ts';
import { GeenNet, SessieVoorbij, useNet, ZonderNet } from './sessie.tsx';
import { Aanmelden } from './start.tsx';
import { Weergavemenu } from './weergavemenu.tsx';
import { Zoek } from './zoek.tsx';

/** Wie het werk van zijn organisatie volgt; een leerling, een ouder en een partner in de keten doen dat niet. */
const VOLGT: ReadonlySet<Rol> = new Set<Rol>([
  'decaan',
  'mentor',
  'mbo_intaker',
  'lpa',
  'rmc',
  'coordinator',
  'projectleider',
  'stuurgroep',
  'beheerder',
]);

/** Wat iedereen mag lezen. */
const ZONDER_AANMELDEN: ReadonlySet<string> = new Set([
  '/',
  '/hulp',
  '/toegankelijkheid',
  '/componenten',
  '/aangemeld',
  '/antwoord-binnen',
]);

/** Waakt over de focus zolang het kader er is; zij is pas nodig als er iets verdwijnt, en komt dus na de bladzijde binnen. */
function useFocuswacht(): void {
  useEffect(() => {
    let klaar = false;
    let stop = (): void => undefined;
    void import('../delen/focuswacht.ts').then(({ bewaakFocus }) => {
      if (!klaar) stop = bewaakFocus();
    });
    return () => {
      klaar = true;
      stop();
    };
  }, []);
}

/** Het kader om elke bladzijde: wie bent u, waar kunt u heen, zoeken, hulp op een vaste plek, en in de demo de balk. */
export function Kader() {
  const { t } = useTranslation('app');
  const vraag = useMijVraag();
  const mij = vraag.data ?? null;
  const net = useNet();
  const { refetch } = vraag;
  const opnieuw = useCallback(() => void refetch({ cancelRefetch: true }), [refetch]);
  const inhoud = useRef<HTMLElement>(null);
  const { pathname, search } = useLocation();
  const zonderAanmelden = ZONDER_AANMELDEN.has(pathname);
  useFocuswacht();
  useStroom(mij !== null && VOLGT.has(mij.organisatie.rol));
  return (
    <MijContext value={mij}>
      <Melder sluit={t('sluit')}>
        <div className="kader">
          <a className="nl-skip-link sla-over" href="#inhoud" onClick={() => inhoud.current?.focus()}>
            {t('slaOver')}
          </a>
          <Demobalk />
          <Kop mij={mij} wacht={vraag.isPending} />
          <main id="inhoud" className="inhoud" ref={inhoud} tabIndex={-1}>
            <GeenNet />
            <Suspense fallback={<Laden />}>
              {vraag.data === undefined && (!net || vraag.failureReason instanceof GeenVerbinding) ? (
                <ZonderNet opnieuw={opnieuw} />
              ) : vraag.isPending ? (
                <Laden />
              ) : vraag.error ? (
                <Pagina titel={t('stuk.titel')}>
                  <Foutmelding fout={vraag.error} opnieuw={opnieuw} />
                </Pagina>
              ) : mij === null && !zonderAanmelden ? (
                <Aanmelden terug={pathname + search} />
              ) : (
                <Outlet />
              )}
            </Suspense>
          </main>
          <Drukregel />
          <Voet mij={mij} wacht={vraag.isPending} />
          <SessieVoorbij />
        </div>
      </Melder>
    </MijContext>
  );
}

/** Zolang niet bekend is wie het is, houdt een lege rij de plaats van het menu: dan verspringt er niets. */
function Kop({ mij, wacht }: { readonly mij: Mij | null; readonly wacht: boolean }) {
  const { t } = useTranslation('app');
  const punten = mij ? puntenVan(mij) : [];
  return (
    <header className="kop">
      <div className="kop__binnen">
        <Link to="/" className="merk">
          <img src="/pictogram.svg" alt="" width="32" height="32" />
          Overstap
        </Link>
        {wacht && <div className="hoofdnav hoofdnav--leeg" />}
        {punten.length > 0 && <Hoofdmenu punten={punten} />}
        <div className="kop__rechts">
          {mij && <Zoek rol={mij.organisatie.rol} />}
          <Weergavemenu />
          <Link to="/hulp" className="nl-button nl-button--subtle knop knop--stil knop--klein">
            {t('nav.hulp')}
          </Link>
          {mij && <Gebruikersmenu mij={mij} />}
        </div>
      </div>
    </header>
  );
}

/** Onderaan; de API is er voor wie ermee werkt, niet voor een leerling of ouder. */
function Voet({ mij, wacht }: { readonly mij: Mij | null; readonly wacht: boolean }) {
  const { t } = useTranslation('app');
  const rol = mij?.organisatie.rol;
  const thuis = rol === 'jongere' || rol === 'ouder';
  return (
    <footer className="voet">
      <div className="voet__binnen">
        <span>{t('voet.wat')}</span>
        <Link to="/toegankelijkheid">{t('voet.toegankelijk')}</Link>
        {!wacht && !thuis && <a href="/v1/openapi.json">{t('voet.api')}</a>}
      </div>
    </footer>
  );
}
