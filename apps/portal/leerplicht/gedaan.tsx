import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { leesReeks } from '../delen/dossier/reeks.ts';
import { Knoplink } from '../delen/knop.tsx';
import { naamVan } from '../delen/naam.ts';
import type { Daad } from './daden.ts';
import type { Zaak } from './risicozaken.ts';

/** Een zaak zoals zij was toen er iets mee is gedaan. */
export interface Afgehandeld {
  readonly daad: Daad;
  readonly zaak: Zaak;
}

/** Na een besluit: wat er is gedaan, en meteen de volgende zaak. De focus staat op die knop. */
export function Gedaan({ daad, zaak }: Afgehandeld) {
  const { t } = useTranslation('leerplicht');
  const vlak = useRef<HTMLDivElement>(null);
  const id = useId();
  const reeks = leesReeks();
  const plek = reeks?.ids.indexOf(zaak.id) ?? -1;
  const volgende = plek >= 0 ? reeks?.ids[plek + 1] : undefined;
  useEffect(() => {
    vlak.current?.querySelector('a')?.focus();
  }, [daad]);
  return (
    <div
      ref={vlak}
      role="group"
      aria-labelledby={id}
      className="utrecht-alert melding melding--goed leerplicht__gedaan"
    >
      <span aria-hidden="true">✓</span>
      <div>
        <strong id={id}>
          {t(`daad.${daad}.klaar`, { naam: zaak.leerling ? naamVan(zaak.leerling) : t('kolom.zonder') })}
        </strong>
        <Knoplink
          naar={volgende ? `/leerplicht/overdracht/${volgende}` : (reeks?.terug ?? '/leerplicht')}
          soort="hoofd"
          pictogram="verder"
        >
          {t(volgende ? 'lijst.volgende' : 'lijst.terug')}
        </Knoplink>
      </div>
    </div>
  );
}
