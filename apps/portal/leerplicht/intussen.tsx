import type { TFunction } from 'i18next';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Probleem } from '../api/probleem.ts';
import { useVraag } from '../api/vragen.ts';
import { Knop } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { Laden } from '../delen/toestand.tsx';
import { Weigering } from '../delen/weigering.tsx';
import { geleden, ogenblik } from '../taal/tijd.ts';
import { NA_BESLUIT, type Zaak } from './risicozaken.ts';

interface Props {
  readonly zaak: Zaak;
  readonly fout: Probleem;
  readonly sluit: () => void;
}

/** Wanneer de zaak werd wat zij nu is. */
const sindsVan = ({ beeindigdOp, teruggemeldOp, geaccepteerdOp, aangebodenOp }: Zaak): string =>
  beeindigdOp ?? teruggemeldOp ?? geaccepteerdOp ?? aangebodenOp;

/** Een collega was eerder: wat er nu staat, wanneer dat gebeurde, en dat er niets mis is. */
export function Intussen({ zaak, fout, sluit }: Props) {
  const { t } = useTranslation('leerplicht');
  const vragen = useQueryClient();
  const vraag = useVraag('leesOverdracht', { pad: { id: zaak.id } });
  const vers = vraag.data?.versie === zaak.versie ? undefined : vraag.data;
  const klaar = (): void => {
    for (const naam of NA_BESLUIT) void vragen.invalidateQueries({ queryKey: [naam] });
    sluit();
  };
  if (vraag.isFetching && !vers) return <Laden regels={2} />;
  return (
    <div className="stapel">
      <Melding toon="info" titel={t('intussen.titel')} meteen>
        <p>
          <Weigering fout={fout} />
        </p>
        {vers && <p>{nuVan(t, vers, zaak)}</p>}
        <p>{t('intussen.rustig')}</p>
      </Melding>
      <div className="knoprij">
        <Knop soort="hoofd" onClick={klaar}>
          {t('intussen.toon')}
        </Knop>
      </div>
    </div>
  );
}

function nuVan(t: TFunction<'leerplicht'>, vers: Zaak, zaak: Zaak): string {
  const op = sindsVan(vers);
  return t(`intussen.${vers.status}`, {
    op: ogenblik(op),
    wanneer: geleden(op),
    wie: zaak.naar?.naam ?? '',
  });
}
