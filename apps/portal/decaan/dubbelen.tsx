import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOpdracht, useVraag, type Item } from '../api/vragen.ts';
import { DOSSIER } from '../delen/dossier/ververs.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { naamVan } from '../delen/naam.ts';
import { Kaart } from '../delen/pagina.tsx';
import { dag } from '../taal/tijd.ts';

/** Lijkt een andere leerling van de school op deze, dan beslist hier een mens of het dezelfde is; het kan ook weer los. */
export function Dubbelen({ overstapId }: { readonly overstapId: string }) {
  const { t } = useTranslation('decaan');
  const vraag = useVraag('lijstDubbelen', { pad: { id: overstapId } });
  const items = vraag.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Kaart titel={t('dubbel.kop')}>
      <p>{t('dubbel.uitleg')}</p>
      <ul className="kaal stapel">
        {items.map((ander) => (
          <Dubbele key={ander.id} ander={ander} overstapId={overstapId} />
        ))}
      </ul>
    </Kaart>
  );
}

interface Props {
  readonly ander: Item<'lijstDubbelen'>;
  readonly overstapId: string;
}

function Dubbele({ ander, overstapId }: Props) {
  const { t } = useTranslation('decaan');
  const meld = useMelder();
  const ververs = [...DOSSIER, 'lijstDubbelen'] as const;
  const samen = useOpdracht('voegOverstappenSamen', ververs);
  const los = useOpdracht('maakOverstapLos', ververs);
  const zeg = (tekst: string) => ({ onSuccess: () => meld({ toon: 'goed', tekst }) });
  const voegSamen = (): void => {
    samen.mutate({ pad: { id: overstapId }, inhoud: { weg: ander.id } }, zeg(t('dubbel.samengevoegd')));
  };
  const maakLos = (): void => {
    los.mutate({ pad: { id: ander.id }, inhoud: {} }, zeg(t('dubbel.losgemaakt')));
  };
  const fout = samen.error ?? los.error;
  return (
    <li className="stapel stapel--krap">
      <Link to={`/school/leerling/${ander.id}`}>{naamVan(ander.leerling)}</Link>
      <span className="zacht">
        {t('dubbel.wie', { dag: dag(ander.leerling.geboortedatum), nummer: ander.leerling.leerlingnummer })}
      </span>
      <div>
        {ander.samengevoegd ? (
          <Knop klein onClick={maakLos}>
            {t('dubbel.maakLos')}
          </Knop>
        ) : (
          <Knop klein onClick={voegSamen}>
            {t('dubbel.voegSamen')}
          </Knop>
        )}
      </div>
      {fout && <Foutmelding fout={fout} />}
    </li>
  );
}
