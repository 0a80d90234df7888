import { useTranslation } from 'react-i18next';
import { Knoplink } from '../delen/knop.tsx';
import { Gegevens, Kaart } from '../delen/pagina.tsx';
import { ogenblik } from '../taal/tijd.ts';
import type { Zaak } from './risicozaken.ts';

/** Wie een zaak niet meer heeft, houdt het bewijs: wat er gebeurde en wanneer, zonder de leerling. */
export function Bewijs({ zaak }: { readonly zaak: Zaak }) {
  const { t } = useTranslation('leerplicht');
  const regels = [
    [t('kolom.stand'), t(`gesloten.${zaak.status}`)],
    [t('waarom.aangeboden'), ogenblik(zaak.aangebodenOp)],
    [t('waarom.geaccepteerd'), zaak.geaccepteerdOp && ogenblik(zaak.geaccepteerdOp)],
    [t('waarom.einde'), zaak.beeindigdOp && ogenblik(zaak.beeindigdOp)],
  ] as const;
  return (
    <Kaart titel={t('bewijs.kop')}>
      <p>{t('bewijs.uitleg')}</p>
      <Gegevens regels={regels.flatMap(([naam, waarde]) => (waarde ? [[naam, waarde] as const] : []))} />
      <div className="knoprij">
        <Knoplink naar="/leerplicht">{t('leerling.terug')}</Knoplink>
      </div>
    </Kaart>
  );
}
