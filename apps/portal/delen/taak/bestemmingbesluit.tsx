import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../../api/vragen.ts';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { useMelder } from '../melder.tsx';
import { naamVan } from '../naam.ts';
import { Gegevens } from '../pagina.tsx';
import { Toestand } from '../toestand.tsx';
import { dag } from '../../taal/tijd.ts';
import { Zin } from '../zin.tsx';

interface Props {
  readonly overstapId: string;
  readonly klaar: () => void;
}
const VERVERS = ['lijstBestemmingen', 'lijstTaken', 'lijstOverstappen'] as const;

/** Komt deze leerling hier? Bevestigen of zeggen dat het niet zo is. */
export function Bestemmingbesluit({ overstapId, klaar }: Props) {
  const { t } = useTranslation('delen');
  const vraag = useVraag('lijstBestemmingen', { pad: { id: overstapId } });
  return (
    <Toestand vraag={vraag}>
      {({ items }) => {
        const open = items.filter(({ stand }) => stand === 'WACHT_OP_BEVESTIGING');
        if (open.length === 0) return <p>{t('taak.bestemming.geen')}</p>;
        return open.map((bestemming) => (
          <Besluit key={bestemming.id} bestemming={bestemming} klaar={klaar} />
        ));
      }}
    </Toestand>
  );
}

function Besluit({
  bestemming,
  klaar,
}: {
  readonly bestemming: Item<'lijstBestemmingen'>;
  readonly klaar: () => void;
}) {
  const { t } = useTranslation('delen');
  const meld = useMelder();
  const bevestig = useOpdracht('bevestigBestemming', VERVERS);
  const wijsAf = useOpdracht('wijsBestemmingAf', VERVERS);
  const bezig = bevestig.isPending || wijsAf.isPending;
  const na = (tekst: string) => ({
    onSuccess: () => {
      meld({ toon: 'goed', tekst });
      klaar();
    },
  });
  const doe = (opdracht: typeof bevestig | typeof wijsAf, tekst: string): void => {
    opdracht.mutate({ pad: { id: bestemming.id } }, na(tekst));
  };
  const fout = bevestig.error ?? wijsAf.error;
  return (
    <div className="stapel">
      <Gegevens
        regels={[
          [t('taak.bestemming.leerling'), naamVan(bestemming.leerling)],
          [t('taak.bestemming.geboren'), dag(bestemming.leerling.geboortedatum)],
          [
            t('taak.bestemming.soort'),
            <Zin key="soort" bij={`bestemming.${bestemming.soort}`} tekst={bestemming.soortTekst} />,
          ],
          [t('taak.bestemming.door'), bestemming.vastgelegdDoor.naam],
          ...(bestemming.bewijs
            ? [[t('taak.bestemming.bewijs'), <Nederlands key="bewijs" tekst={bestemming.bewijs} />] as const]
            : []),
        ]}
      />
      {fout && <Foutmelding fout={fout} />}
      <div className="knoprij">
        <Knop soort="hoofd" bezig={bezig} onClick={() => doe(bevestig, t('taak.bestemming.bevestigd'))}>
          {t('taak.bestemming.ja')}
        </Knop>
        <Knop bezig={bezig} onClick={() => doe(wijsAf, t('taak.bestemming.afgewezen'))}>
          {t('taak.bestemming.nee')}
        </Knop>
      </div>
    </div>
  );
}

const Nederlands = ({ tekst }: { readonly tekst: string }) => <span lang="nl">{tekst}</span>;
