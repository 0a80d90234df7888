import { useTranslation } from 'react-i18next';
import { useLijst, useOpdracht, type Item } from '../../api/vragen.ts';
import { dag } from '../../taal/tijd.ts';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { useMelder } from '../melder.tsx';
import { Kaart } from '../pagina.tsx';
import { naamVan } from '../naam.ts';
import { Zin } from '../zin.tsx';
import type { Bestand } from './soorten.ts';

type Koppelregel = Item<'lijstKoppelvoorstellen'>;
type Voorstel = Koppelregel['voorstellen'][number];
const VERVERS = ['lijstKoppelvoorstellen', 'lijstBestandsregels', 'leesBestand', 'lijstOverstappen'] as const;

/** Regels die op een leerling lijken. Of hij het is, beslist een mens; dat is terug te nemen. */
export function Koppelen({ bestand }: { readonly bestand: Bestand }) {
  const { t } = useTranslation('inlezen');
  const lijst = useLijst('lijstKoppelvoorstellen', { pad: { id: bestand.id }, vraag: { paginaGrootte: 50 } });
  if (lijst.items.length === 0) return null;
  return (
    <Kaart titel={t('koppel.kop')}>
      <p>{t('koppel.uitleg')}</p>
      <ul className="kaal stapel">
        {lijst.items.map((regel) => (
          <li key={regel.regel} className="koppelregel">
            <Keus bestand={bestand} regel={regel} />
          </li>
        ))}
      </ul>
      {lijst.meer && <Knop onClick={lijst.meer}>{t('koppel.meer')}</Knop>}
    </Kaart>
  );
}

function Keus({ bestand, regel }: { readonly bestand: Bestand; readonly regel: Koppelregel }) {
  const { t } = useTranslation('inlezen');
  const meld = useMelder();
  const koppel = useOpdracht('koppelBestandsregel', VERVERS);
  const ontkoppel = useOpdracht('ontkoppelBestandsregel', VERVERS);
  const pad = { id: bestand.id, regel: regel.regel };
  const open = regel.voorstellen.some(({ status }) => status === 'OPEN');
  const zeg = (wat: 'zelfde' | 'ander' | 'terug') => ({
    onSuccess: () => meld({ toon: 'goed', tekst: t(`koppel.klaar.${wat}`) }),
  });
  const kies = (leerlingId: string | null): void => {
    koppel.mutate({ pad, inhoud: { leerlingId } }, zeg(leerlingId === null ? 'ander' : 'zelfde'));
  };
  return (
    <div className="stapel stapel--krap">
      <strong>{t('regel.regel', { regel: regel.regel })}</strong>
      {regel.voorstellen.map((voorstel) => (
        <div key={voorstel.id} className="rij rij--uiteen">
          <Wie voorstel={voorstel} />
          {open && (
            <Knop klein bezig={koppel.isPending} onClick={() => kies(voorstel.leerlingId)}>
              {t('koppel.zelfde')}
            </Knop>
          )}
        </div>
      ))}
      <div className="rij">
        {open ? (
          <Knop klein soort="stil" bezig={koppel.isPending} onClick={() => kies(null)}>
            {t('koppel.ander')}
          </Knop>
        ) : (
          <Knop
            klein
            soort="stil"
            bezig={ontkoppel.isPending}
            onClick={() => ontkoppel.mutate({ pad }, zeg('terug'))}
          >
            {t('koppel.terug')}
          </Knop>
        )}
      </div>
      {(koppel.error ?? ontkoppel.error) && <Foutmelding fout={koppel.error ?? ontkoppel.error} />}
    </div>
  );
}

function Wie({ voorstel: { leerling, grond, grondCode, status } }: { readonly voorstel: Voorstel }) {
  const { t } = useTranslation('inlezen');
  return (
    <span>
      {leerling
        ? t('koppel.wie', {
            naam: naamVan(leerling),
            dag: dag(leerling.geboortedatum),
            nummer: leerling.leerlingnummer,
          })
        : t('koppel.onbekend')}{' '}
      <span className="zacht">
        <Zin bij={`koppelgrond.${grondCode}`} tekst={grond} />
      </span>
      {status !== 'OPEN' && <span className="zacht"> {t(`koppel.${status}`)}</span>}
    </span>
  );
}
