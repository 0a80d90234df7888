import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Dispatch, SetStateAction } from 'react';
import { volgendeStatussen } from '#libs/domain/aanmelding/aanmelding-machine.ts';
import { Lijst, type Kolom } from '../delen/lijst.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { lijstnaamVan, naamVan } from '../delen/naam.ts';
import { Zin } from '../delen/zin.tsx';
import { geleden, kalenderdag, nu } from '../taal/tijd.ts';
import { opleidingVan } from './aanmeldlijst.tsx';
import { STATUSTOON, type Aanmeldstatus, type EigenAanmelding } from './gegevens.ts';
import type { Wijziging, Wijzigingen } from './weekbestand.ts';
import { wijzigingVan } from './weekwijzigingen.ts';

interface Props {
  readonly rijen: readonly EigenAanmelding[];
  readonly wijzigingen: Wijzigingen;
  readonly zet: Dispatch<SetStateAction<Wijzigingen>>;
}

function kolommenVan(
  t: TFunction<'mbo'>,
  wijzigingen: Wijzigingen,
  wijzig: KeuzeProps['wijzig'],
): Kolom<EigenAanmelding>[] {
  return [
    { id: 'leerling', kop: t('kolom.leerling'), hoofd: true, cel: ({ leerling }) => lijstnaamVan(leerling) },
    { id: 'opleiding', kop: t('kolom.opleiding'), cel: opleidingVan },
    {
      id: 'nu',
      kop: t('kolom.nu'),
      cel: ({ status, statusTekst, statusOp }) => (
        <>
          <Merkje toon={STATUSTOON[status]}>
            <Zin bij={`aanmeldstatus.${status}`} tekst={statusTekst} />
          </Merkje>{' '}
          <span className="zacht klein">{geleden(statusOp)}</span>
        </>
      ),
    },
    {
      id: 'wordt',
      kop: t('kolom.wordt'),
      cel: (rij) => <Statuskeuze rij={rij} wijziging={wijzigingen[rij.id]} wijzig={wijzig} />,
    },
  ];
}

/** Elke aanmelding met haar status van nu. Een andere status kiezen is genoeg; de dag is vandaag, tot men die verandert. */
export function Invulrooster({ rijen, wijzigingen, zet }: Props) {
  const { t } = useTranslation('mbo');
  const wijzig = (id: string, nieuw: Wijziging | null): void =>
    zet((oud) => {
      const { [id]: _weg, ...rest } = oud;
      return nieuw ? { ...rest, [id]: nieuw } : rest;
    });
  return (
    <Lijst
      naam={t('invullen.titel')}
      kolommen={kolommenVan(t, wijzigingen, wijzig)}
      rijen={rijen}
      sleutel={({ id }) => id}
    />
  );
}

interface KeuzeProps {
  readonly rij: EigenAanmelding;
  readonly wijziging: Wijziging | undefined;
  readonly wijzig: (id: string, nieuw: Wijziging | null) => void;
}

function Statuskeuze({ rij, wijziging, wijzig }: KeuzeProps) {
  const { t } = useTranslation('mbo');
  const kan = volgendeStatussen(rij.status);
  const naam = naamVan(rij.leerling);
  const vandaag = kalenderdag(nu());
  if (kan.length === 0) return <span className="zacht">{t('invullen.klaar')}</span>;
  const kies = (status: string): void =>
    wijzig(
      rij.id,
      status ? wijzigingVan(rij, { status: status as Aanmeldstatus, dag: wijziging?.dag ?? vandaag }) : null,
    );
  return (
    <div className="statuskeuze" data-gewijzigd={wijziging ? 'ja' : undefined}>
      <select
        className="utrecht-select invoer"
        aria-label={t('invullen.status', { naam })}
        value={wijziging?.status ?? ''}
        onChange={({ target }) => kies(target.value)}
      >
        <option value="">{t('invullen.blijft')}</option>
        {kan.map((status) => (
          <option key={status} value={status}>
            {t(`status.${status}`)}
          </option>
        ))}
      </select>
      {wijziging && (
        <input
          type="date"
          className="utrecht-textbox invoer"
          aria-label={t('invullen.sinds', { naam })}
          value={wijziging.dag}
          max={vandaag}
          required
          onChange={({ target }) => target.value && wijzig(rij.id, { ...wijziging, dag: target.value })}
        />
      )}
    </div>
  );
}
