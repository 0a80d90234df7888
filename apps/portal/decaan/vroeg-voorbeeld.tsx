import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roep, type Antwoord } from '../api/client.ts';
import type { Overstapregel } from '../delen/dossier/werklijst.ts';
import { Melding } from '../delen/melding.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { naamVan } from '../delen/naam.ts';
import { Zin } from '../delen/zin.tsx';
import { kanOver } from './kan-over.ts';

type Uitzicht = Antwoord<'leesVroegeOverdracht'>;

/** Wat er met elke leerling zou gebeuren: hetzelfde besluit als zo meteen. Een voor een: het kunnen er honderden zijn. */
export function useVoorbeeld(leerlingen: readonly Overstapregel[]) {
  const ids = leerlingen.filter(kanOver).map(({ id }) => id);
  return useQuery({
    queryKey: ['leesVroegeOverdracht', ids],
    queryFn: async ({ signal }) => {
      const gezien = new Map<string, Uitzicht>();
      for (const id of ids) {
        const een = await roep('leesVroegeOverdracht', { pad: { id }, signal }).catch((fout: unknown) => {
          if (signal.aborted) throw fout;
          return null;
        });
        if (een) gezien.set(id, een);
      }
      return gezien;
    },
    // Alleen voor dit venster: nog eens vragen telt voor de leerling als nog eens kijken.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Kan deze leerling over? Is het niet na te gaan, dan zegt de API het bij het overdragen zelf. */
export const zouOver = (
  leerling: Overstapregel,
  gezien: ReadonlyMap<string, Uitzicht> | undefined,
): boolean => kanOver(leerling) && (gezien?.get(leerling.id)?.uitkomst ?? 'gaat_over') === 'gaat_over';

interface Props {
  readonly leerlingen: readonly Overstapregel[];
  readonly gezien: ReadonlyMap<string, Uitzicht> | undefined;
}

/** Wie gaat over en naar wie, en wie niet en waarom niet. */
export function Voorbeeld({ leerlingen, gezien }: Props) {
  const { t } = useTranslation('decaan');
  return (
    <>
      <Melding toon="let-op" titel={t('over.letOp')}>
        <p>{t('over.letOpUitleg')}</p>
      </Melding>
      <ul className="kaal school__gevolg" aria-label={t('over.wie')}>
        {leerlingen.map((leerling) => (
          <li key={leerling.id}>
            <span>{naamVan(leerling.leerling)}</span>
            <Gevolg leerling={leerling} uitzicht={gezien?.get(leerling.id)} bekend={gezien !== undefined} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface GevolgProps {
  readonly leerling: Overstapregel;
  readonly uitzicht: Uitzicht | undefined;
  /** Is alles nagevraagd? */
  readonly bekend: boolean;
}

function Gevolg({ leerling, uitzicht, bekend }: GevolgProps) {
  const { t } = useTranslation('decaan');
  if (!kanOver(leerling))
    return (
      <span className="zacht">
        {t('over.gaatNiet')} <Zin bij={`status.${leerling.status}`} tekst={leerling.statusTekst} />
      </span>
    );
  if (!uitzicht) return <Merkje toon="let-op">{t(bekend ? 'over.onbekend' : 'over.kijkt')}</Merkje>;
  const { uitkomst, naar, reden, redenTekst } = uitzicht;
  return (
    <span>
      {naar ? (
        <Merkje toon="info">{t('over.gaatNaar', { naam: naar.naam })}</Merkje>
      ) : (
        <Merkje toon="let-op">{t(uitkomst === 'blijft' ? 'over.blijft' : 'over.niemand')}</Merkje>
      )}{' '}
      <span className="zacht">
        {uitkomst === 'blijft' ? (
          <Zin bij={`blijft.${reden}`} tekst={redenTekst} />
        ) : (
          <Zin bij={`daarheen.${reden}`} tekst={redenTekst} />
        )}
      </span>
    </span>
  );
}
