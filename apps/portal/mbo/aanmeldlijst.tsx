import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { WaaromHier } from '../delen/bal.tsx';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { lijstnaamVan } from '../delen/naam.ts';
import { Zin } from '../delen/zin.tsx';
import { geleden } from '../taal/tijd.ts';
import { STATUSTOON, type EigenAanmelding } from './gegevens.ts';

interface Props {
  readonly rijen: readonly EigenAanmelding[];
  /** De overstappen waar deze instelling aan zet is. */
  readonly metBal: ReadonlySet<string>;
}

function kolommenVan(t: TFunction<'mbo'>, metBal: ReadonlySet<string>): Kolom<EigenAanmelding>[] {
  return [
    {
      id: 'leerling',
      kop: t('kolom.leerling'),
      hoofd: true,
      sorteer: ({ leerling }) => lijstnaamVan(leerling),
      cel: ({ overstapId, leerling }) => (
        <>
          <Link to={`/mbo/leerling/${overstapId}`}>{lijstnaamVan(leerling)}</Link>
          {metBal.has(overstapId) && (
            <div>
              <Merkje toon="let-op">{t('aanmeldingen.bal')}</Merkje>
            </div>
          )}
        </>
      ),
    },
    { id: 'opleiding', kop: t('kolom.opleiding'), sorteer: opleidingVan, cel: opleidingVan },
    {
      id: 'status',
      kop: t('kolom.status'),
      sorteer: ({ statusTekst }) => statusTekst,
      cel: ({ status, statusTekst, statusOp }) => (
        <>
          <Merkje toon={STATUSTOON[status]}>
            <Zin bij={`aanmeldstatus.${status}`} tekst={statusTekst} />
          </Merkje>{' '}
          <span className="zacht">{geleden(statusOp)}</span>
        </>
      ),
    },
    {
      id: 'school',
      kop: t('kolom.school'),
      sorteer: ({ school }) => school.naam,
      cel: ({ school }) => school.naam,
    },
    { id: 'waarom', kop: t('kolom.waarom'), cel: ({ waaromHier }) => <WaaromHier waarom={waaromHier} /> },
  ];
}

/** Wie zich hier aanmeldde: voor welke opleiding, hoe het staat, en waarom hij hier staat. */
export function Aanmeldlijst({ rijen, metBal }: Props) {
  const { t } = useTranslation('mbo');
  const ga = useNavigate();
  return (
    <Lijst
      naam={t('aanmeldingen.titel')}
      kolommen={kolommenVan(t, metBal)}
      rijen={rijen}
      sleutel={({ id }) => id}
      open={({ overstapId }) => void ga(`/mbo/leerling/${overstapId}`)}
    />
  );
}

/** De opleiding met leerweg en niveau: "Kok, BBL 2"; zonder naam de code die het mbo zelf gaf. */
export const opleidingVan = ({
  opleiding,
  opleidingcode,
  niveau,
  leerweg,
}: Pick<EigenAanmelding, 'opleiding' | 'opleidingcode' | 'niveau' | 'leerweg'>): string =>
  [opleiding ?? opleidingcode, [leerweg, niveau].filter(Boolean).join(' ')].filter(Boolean).join(', ');
