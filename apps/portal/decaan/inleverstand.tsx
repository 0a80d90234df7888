import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Antwoord } from '../api/client.ts';
import { useOpdracht, useVraag } from '../api/vragen.ts';
import { eigenVerandering } from '../api/eigen.ts';
import { zegEigen } from '../delen/dossier/veranderd.tsx';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import { Bestandzin } from '../delen/inlezen/bestandzin.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop, Knoplink } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { Laden, Toestand } from '../delen/toestand.tsx';
import { ogenblik } from '../taal/tijd.ts';
import { Regeluitkomst } from './regeluitkomst.tsx';

type Bestand = Antwoord<'leesBestand'>;
const GEDAAN: readonly (Bestand['status'] | undefined)[] = ['VERWERKT', 'TERUGGEDRAAID'];
const BEZIG: readonly Bestand['status'][] = ['ONTVANGEN', 'VERWERKEN', 'TERUGDRAAIEN'];

interface Props {
  readonly id: string;
  readonly naam: string;
  /** Terug naar het formulier, met wat er stond. */
  readonly verbeter: () => void;
  /** Nog een leerling, of wat er dan ook na het opslaan komt. */
  readonly opnieuw: () => void;
  /** Hoe de knop daarvoor heet; zonder is het nog een leerling doorgeven. */
  readonly opnieuwTekst?: string | undefined;
  /** Wat er bij een bekende leerling anders wordt; zonder gaat het om een nieuwe. */
  readonly wijzigingen?: ReactNode;
}

/** Wat het doorgeven doet: eerst alleen controle, dan opslaan, en daarna nog ongedaan te maken. */
export function Inleverstand({ id, ...rest }: Props) {
  const [bezig, zetBezig] = useState(true);
  const bestand = useVraag('leesBestand', { pad: { id } }, { elke: bezig ? 700 : false });
  const nogBezig = !bestand.data || BEZIG.includes(bestand.data.status);
  if (bezig !== nogBezig) zetBezig(nogBezig);
  useVersNa(bestand.data?.status);
  return (
    <div className="stapel" aria-live="polite">
      <Toestand vraag={bestand} regels={3}>
        {(data) => <Stand bestand={data} {...rest} />}
      </Toestand>
    </div>
  );
}

/** Het opslaan gebeurt op de achtergrond: pas als het klaar is, laat de bladzijde eronder de nieuwe stand zien. */
function useVersNa(status: Bestand['status'] | undefined): void {
  const vragen = useQueryClient();
  const gedaan = GEDAAN.includes(status);
  useEffect(() => {
    if (!gedaan) return;
    eigenVerandering();
    zegEigen();
    for (const naam of [...DOSSIER, 'lijstBestandsregels'])
      void vragen.invalidateQueries({ queryKey: [naam] });
  }, [gedaan, status, vragen]);
}

function Stand({
  bestand,
  naam,
  wijzigingen,
  ...knoppen
}: Omit<Props, 'id'> & { readonly bestand: Bestand }) {
  const ververs = [...DOSSIER, 'leesBestand', 'lijstBestandsregels', 'lijstBestanden'] as const;
  const verwerk = useOpdracht('verwerkBestand', ververs);
  const terug = useOpdracht('draaiBestandTerug', ververs);
  const pad = { id: bestand.id };
  const doe = (opdracht: typeof verwerk | typeof terug): void => {
    opdracht.mutate({ pad, inhoud: {} });
  };
  if (BEZIG.includes(bestand.status)) return <Laden regels={3} />;
  const mis = verwerk.error ?? terug.error;
  return (
    <>
      {bestand.fouten.map((fout) => (
        <Melding key={fout.code} toon="fout">
          <Bestandzin melding={fout} />
        </Melding>
      ))}
      <Regeluitkomst bestand={bestand} naam={naam} wijzigingen={wijzigingen} />
      {mis && <Foutmelding fout={mis} />}
      <Knoppen
        bestand={bestand}
        {...knoppen}
        slaOp={{ doe: () => doe(verwerk), bezig: verwerk.isPending }}
        maakOngedaan={{ doe: () => doe(terug), bezig: terug.isPending }}
      />
    </>
  );
}

interface Daad {
  readonly doe: () => void;
  readonly bezig: boolean;
}
interface KnoppenProps extends Pick<Props, 'verbeter' | 'opnieuw' | 'opnieuwTekst'> {
  readonly bestand: Bestand;
  readonly slaOp: Daad;
  readonly maakOngedaan: Daad;
}

/** Wat er in deze stand van het bestand te doen is. */
function Knoppen({ bestand, verbeter, opnieuw, opnieuwTekst, slaOp, maakOngedaan }: KnoppenProps) {
  const { t } = useTranslation('decaan');
  const verder = opnieuwTekst ?? t('nieuw.nogEen');
  const { status, telling, ongedaanTot } = bestand;
  if (status === 'VERWERKT')
    return (
      <div className="knoprij">
        <Knoplink naar="/school?tab=alles" soort="hoofd">
          {t('naarWerk')}
        </Knoplink>
        <Knop onClick={opnieuw}>{verder}</Knop>
        {ongedaanTot && (
          <Knop soort="stil" bezig={maakOngedaan.bezig} onClick={maakOngedaan.doe}>
            {t('nieuw.ongedaan', { tot: ogenblik(ongedaanTot) })}
          </Knop>
        )}
      </div>
    );
  if (status === 'TERUGGEDRAAID') return <Knop onClick={opnieuw}>{verder}</Knop>;
  return (
    <div className="knoprij">
      {status === 'GECONTROLEERD' && !telling['afgewezen'] && (
        <Knop soort="hoofd" bezig={slaOp.bezig} onClick={slaOp.doe}>
          {t('nieuw.slaOp')}
        </Knop>
      )}
      <Knop onClick={verbeter}>{t('nieuw.verbeter')}</Knop>
    </div>
  );
}
