import { useTranslation } from 'react-i18next';
import { useOpdracht } from '../api/vragen.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Uitkomst } from '../delen/uitkomst.tsx';

interface Props {
  readonly overstapId: string;
  readonly roepnaam: string;
}

/** Om een Paspoort vragen; of er een is zegt het antwoord niet, en delen beslist de jongere zelf. */
export function VraagPaspoort({ overstapId, roepnaam }: Props) {
  const { t } = useTranslation('mbo');
  const vraag = useOpdracht('vraagPaspoort', ['lijstDelingen']);
  return (
    <Kaart titel={t('vraagPaspoort.kop')}>
      {vraag.isSuccess ? (
        <Uitkomst bij={vraag.data} titel={t('vraagPaspoort.gevraagd')}>
          <p>{t('vraagPaspoort.gevraagdUitleg', { naam: roepnaam })}</p>
        </Uitkomst>
      ) : (
        <>
          <p>{t('vraagPaspoort.uitleg', { naam: roepnaam })}</p>
          {vraag.error && <Foutmelding fout={vraag.error} />}
          <Knop bezig={vraag.isPending} onClick={() => vraag.mutate({ pad: { id: overstapId } })}>
            {t('vraagPaspoort.knop')}
          </Knop>
        </>
      )}
    </Kaart>
  );
}
