import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/vragen.ts';
import { naamVan } from '../delen/naam.ts';
import { Zin } from '../delen/zin.tsx';

interface Gevondenprops {
  readonly leerlingen: number | null;
  readonly trajecten: number | null;
  readonly samen: boolean;
}

/** Hoeveel er gevonden is; pas als alles terug is. */
export function Gevonden({ leerlingen, trajecten, samen }: Gevondenprops) {
  const { t } = useTranslation('app');
  if (leerlingen === null || (samen && trajecten === null)) return null;
  if (!samen) return <>{t('zoek.gevonden', { count: leerlingen })}</>;
  return (
    <>
      {t('zoek.gevondenOverstap', { count: leerlingen })}{' '}
      {t('zoek.gevondenTraject', { count: trajecten ?? 0 })}
    </>
  );
}

/** Wat gevonden is van een soort; zonder vondst niets. */
export function Groep({
  kop,
  children,
}: {
  readonly kop: string | null;
  readonly children: readonly ReactNode[];
}) {
  if (children.length === 0) return null;
  return (
    <section className="stapel stapel--krap">
      {kop && <h3>{kop}</h3>}
      <ul className="kaal stapel stapel--krap">{children}</ul>
    </section>
  );
}

interface Rijprops<T> {
  readonly een: T;
  readonly open: () => void;
}

/** Een gevonden leerling, met zijn school en hoe het met de overstap staat. */
export const Leerling = ({
  een: { leerling, school, status, statusTekst },
  open,
}: Rijprops<Item<'zoekOverstappen'>>) => (
  <li>
    <button type="button" className="zoek__rij" onClick={open}>
      <strong>{naamVan(leerling)}</strong>
      <span className="zacht">
        {leerling.klas ?? ''} {school.naam}{' '}
        {statusTekst && <Zin bij={`status.${status}`} tekst={statusTekst} />}
      </span>
    </button>
  </li>
);

/** Een gevonden traject, met de school en hoe het ermee staat. */
export const Traject = ({
  een: { leerling, school, status, statusTekst },
  open,
}: Rijprops<Item<'zoekTrajecten'>>) => (
  <li>
    <button type="button" className="zoek__rij" onClick={open}>
      <strong>{naamVan(leerling)}</strong>
      <span className="zacht">
        {school.naam} <Zin bij={`trajectstatus.${status}.label`} tekst={statusTekst} />
      </span>
    </button>
  </li>
);
