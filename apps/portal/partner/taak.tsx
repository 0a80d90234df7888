import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useMij } from '../app/mij.ts';
import { Samen } from '../app/samen.tsx';
import { useLijst, useVraag } from '../api/vragen.ts';
import type { Antwoord } from '../api/client.ts';
import { Knoplink } from '../delen/knop.tsx';
import { Pagina } from '../delen/pagina.tsx';
import { Laden, Toestand } from '../delen/toestand.tsx';
import { Uitkomst } from '../delen/uitkomst.tsx';
import { useZeg, Zin } from '../delen/zin.tsx';
import '../stijl/partner.css';
import { Berichten } from './taak-berichten.tsx';
import { Termijn, WieZietWat } from './taak-rand.tsx';
import { Uittreksel } from './taak-uittreksel.tsx';
import { Taakstand } from './taken.tsx';

// Formulieren komen pas als zij in beeld zijn.
const Besluit = lazy(async () => ({ default: (await import('./taak-besluit.tsx')).Besluit }));
const Naamvraag = lazy(async () => ({ default: (await import('./taak-naam.tsx')).Naamvraag }));

export type Taakvol = Antwoord<'leesPartnertaak'>;
/** Wat de lezer net met deze taak deed. */
export type Gedaan = 'aangenomen' | 'teruggegeven' | 'gemeld' | 'klaar';
interface Net {
  readonly wat: Gedaan;
}

/** Van het adres in een bericht naar de taak. */
export function NaarTaak() {
  const { id } = useParams();
  return <Navigate to={`/taken/${id}`} replace />;
}

/** Een taak: wat er gevraagd wordt, over wie, tot wanneer, en wat de lezer nu doet. */
export function Taak() {
  const { id = '' } = useParams();
  const { t } = useTranslation('partner');
  const vraag = useVraag('leesPartnertaak', { pad: { id } });
  // Bij een andere taak blijft het oude antwoord even staan; dat is niet deze taak.
  if (vraag.isPlaceholderData)
    return (
      <Pagina titel={t('taak.titel')}>
        <Laden />
      </Pagina>
    );
  if (!vraag.data)
    return (
      <Pagina titel={t('taak.titel')}>
        <Toestand vraag={vraag}>{() => null}</Toestand>
      </Pagina>
    );
  return <Taakblad key={id} taak={vraag.data} fout={vraag.error} opnieuw={() => vraag.refetch()} />;
}

interface Bladprops {
  readonly taak: Taakvol;
  readonly fout: unknown;
  readonly opnieuw: () => Promise<unknown>;
}

function Taakblad({ taak, fout, opnieuw }: Bladprops) {
  const { t } = useTranslation('partner');
  const [net, zetNet] = useState<Net | null>(null);
  const titel = useZeg()(`partnertaak.${taak.soort}.label`) || taak.titel;
  // Wie met een link kwam, heeft een sessie zonder inlogdienst.
  const metLink = useMij()?.sessie?.inlogdienst === '';
  const na = (wat: Gedaan): void => {
    const voorbij = wat === 'klaar' || wat === 'teruggegeven';
    // Met een link is de sessie dan voorbij: zij was er alleen voor deze taak.
    if (metLink && voorbij) location.assign(`/antwoord-binnen?wat=${wat}`);
    // Eerst de taak zoals zij nu is: wie meteen verdergaat, beslist daar over.
    else void opnieuw().then(() => zetNet({ wat }));
  };
  const open = taak.bal !== null;
  return (
    <Pagina
      titel={titel}
      inleiding={
        <>
          <Zin bij={`partnertaak.${taak.soort}.zin`} tekst={taak.tekst} />{' '}
          {t('taak.van', { naam: taak.van.naam, kenmerk: taak.kenmerk })}
        </>
      }
    >
      {!metLink && <Samen soort="partnertaak" id={taak.id} />}
      <Taakstand taak={taak} />
      {net && <Klaargezet net={net} taakId={taak.id} metLink={metLink} />}
      <Toestand vraag={{ data: taak, error: fout, isPending: false, refetch: opnieuw }}>
        {() => null}
      </Toestand>
      <div className="twee-kolom">
        <div className="stapel">
          <Suspense fallback={<Laden regels={2} />}>
            {open && (taak.naamNodig ? <Naamvraag taak={taak} /> : <Besluit taak={taak} na={na} />)}
          </Suspense>
          <Uittreksel taak={taak} />
          <Berichten taak={taak} />
        </div>
        <div className="stapel">
          <Termijn taak={taak} />
          <WieZietWat taak={taak} />
        </div>
      </div>
    </Pagina>
  );
}

interface Klaarprops {
  readonly net: Net;
  readonly taakId: string;
  readonly metLink: boolean;
}

/** Wat er net gelukt is, en wat er daarna te doen is. */
function Klaargezet({ net, taakId, metLink }: Klaarprops) {
  const { t } = useTranslation('partner');
  const { wat } = net;
  const open = useLijst('lijstPartnertaken', { vraag: { open: 'ja' } }, { uit: metLink });
  const volgende = open.items.find(({ id }) => id !== taakId);
  return (
    <Uitkomst bij={net} titel={t(`gedaan.${wat}.titel`)}>
      <p>{t(`gedaan.${wat}.daarna`)}</p>
      {!metLink && (
        <Knoplink naar={volgende ? `/taken/${volgende.id}` : '/taken'} klein>
          {t(volgende ? 'gedaan.volgende' : 'gedaan.lijst')}
        </Knoplink>
      )}
    </Uitkomst>
  );
}
