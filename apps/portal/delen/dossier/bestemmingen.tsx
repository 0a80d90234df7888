import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../../api/vragen.ts';
import { dag } from '../../taal/tijd.ts';
import { Uiterlijk } from '../bal.tsx';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { useMelder } from '../melder.tsx';
import { Merkje } from '../merkje.tsx';
import { Kaart } from '../pagina.tsx';
import { Toestand } from '../toestand.tsx';
import { Zin } from '../zin.tsx';
import { zegEigen } from './veranderd.tsx';
import { DOSSIER } from './ververs.ts';

type Bestemming = Item<'lijstBestemmingen'>;
const TOON = {
  WACHT_OP_BEVESTIGING: 'let-op',
  GELDT: 'goed',
  INGETROKKEN: undefined,
  AFGEWEZEN: 'fout',
  NIET_BEVESTIGD: 'fout',
} as const;

interface Props {
  readonly id: string;
  /** Alleen wie mag intrekken, krijgt de knop. */
  readonly magIntrekken?: boolean;
}

/** Waar een leerling heen gaat als het niet een mbo is, met het bewijs en wie het bevestigt. */
export function Bestemmingen({ id, magIntrekken = false }: Props) {
  const { t } = useTranslation('dossier');
  const vraag = useVraag('lijstBestemmingen', { pad: { id } });
  if (vraag.data?.items.length === 0) return null;
  return (
    <Kaart titel={t('bestemming.kop')}>
      <Toestand vraag={vraag} regels={2}>
        {({ items }) => (
          <ul className="kaal stapel dossier__lijst">
            {items.map((bestemming) => (
              <Regel key={bestemming.id} bestemming={bestemming} magIntrekken={magIntrekken} />
            ))}
          </ul>
        )}
      </Toestand>
    </Kaart>
  );
}

function Regel({
  bestemming,
  magIntrekken,
}: {
  readonly bestemming: Bestemming;
  readonly magIntrekken: boolean;
}) {
  const { t } = useTranslation('dossier');
  const { stand, uiterlijk, bewijs, bevestiger } = bestemming;
  const loopt = stand === 'GELDT' || stand === 'WACHT_OP_BEVESTIGING';
  return (
    <li>
      <div className="rij rij--uiteen">
        <strong>
          <Zin bij={`bestemming.${bestemming.soort}`} tekst={bestemming.soortTekst} />
        </strong>
        <Merkje toon={TOON[stand]}>{t(`bestemming.stand.${stand}`)}</Merkje>
      </div>
      <div className="zacht klein">
        {t('bestemming.vastgelegd', {
          dag: dag(bestemming.vastgelegdOp),
          wie: bestemming.vastgelegdDoor.naam,
        })}
        {bevestiger && ` ${t('bestemming.bevestiger', { naam: bevestiger.naam })}`}
      </div>
      {bewijs && (
        <div>
          {t('bestemming.bewijs')} <q lang="nl">{bewijs}</q>
        </div>
      )}
      {stand === 'WACHT_OP_BEVESTIGING' && uiterlijk && <Uiterlijk op={uiterlijk} />}
      {loopt && magIntrekken && <Intrekken id={bestemming.id} />}
    </li>
  );
}

/** Een bestemming intrekken: eerst vragen, want de leerling kan daardoor weer een risico zijn. */
function Intrekken({ id }: { readonly id: string }) {
  const { t } = useTranslation('dossier');
  const [zeker, zet] = useState(false);
  const meld = useMelder();
  const trekIn = useOpdracht('trekBestemmingIn', DOSSIER);
  const doe = async (): Promise<void> => {
    await trekIn.mutateAsync({ pad: { id }, inhoud: {} });
    zegEigen();
    meld({ toon: 'goed', tekst: t('bestemming.ingetrokken') });
  };
  if (!zeker)
    return (
      <div>
        <Knop klein soort="stil" onClick={() => zet(true)}>
          {t('bestemming.trekIn')}
        </Knop>
      </div>
    );
  return (
    <div className="stapel stapel--krap">
      <p>{t('bestemming.zeker')}</p>
      {trekIn.error && <Foutmelding fout={trekIn.error} />}
      <div className="knoprij">
        <Knop klein soort="gevaar" bezig={trekIn.isPending} onClick={() => void doe().catch(() => undefined)}>
          {t('bestemming.jaTrekIn')}
        </Knop>
        <Knop klein soort="stil" onClick={() => zet(false)}>
          {t('delen:annuleer')}
        </Knop>
      </div>
    </div>
  );
}
