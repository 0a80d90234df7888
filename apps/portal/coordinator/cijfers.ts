import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Overstapcijfer, Overstapcijfers } from '#libs/contract/overstapcijfers.ts';
import { useVraag } from '../api/vragen.ts';
import { dag, laatsteDag } from '../taal/tijd.ts';

export type Cijfer = Overstapcijfer;
export type Peiling = Overstapcijfers;
export type Kengetal = Cijfer['kengetal'];
export const KENGETALLEN: readonly Kengetal[] = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];

/** De kerncijfers van de regio: elk seizoen, elke peildatum, de nieuwste eerst. */
export const useCijfers = () => {
  const [zoek] = useSearchParams();
  const seizoen = zoek.get('seizoen') ?? undefined;
  return useVraag('lijstOverstapcijfers', { vraag: seizoen ? { seizoen } : {} });
};

/** De peilingen van een seizoen: dat van het adres, of anders het eerste. */
export const vanSeizoen = (items: readonly Peiling[]): Peiling[] =>
  items.filter(({ seizoen, regio }) => seizoen === items[0]?.seizoen && regio === items[0]?.regio);

/** Het cijfer over de hele regio. */
export const overRegio = ({ cijfers }: Peiling, kengetal: Kengetal): Cijfer | undefined =>
  cijfers.find((cijfer) => cijfer.kengetal === kengetal && cijfer.uitsplitsing === 'regio');

/** De cijfers van een uitsplitsing, op naam. */
export const per = (
  { cijfers }: Peiling,
  kengetal: Kengetal,
  uitsplitsing: Cijfer['uitsplitsing'],
): Cijfer[] =>
  cijfers
    .filter((cijfer) => cijfer.kengetal === kengetal && cijfer.uitsplitsing === uitsplitsing)
    .toSorted((a, b) => naamVanCijfer(a).localeCompare(naamVanCijfer(b)));

export const naamVanCijfer = ({ organisatie, gemeente }: Cijfer): string =>
  organisatie?.naam ?? gemeente?.naam ?? '';

/** Het getal waarmee gerekend wordt: bij K6 een aantal, anders een percentage; null als er geen is. */
export function getalVan(cijfer: Cijfer | undefined): number | null {
  if (cijfer?.waarde.soort !== 'gemeten') return null;
  return cijfer.kengetal === 'K6' ? cijfer.waarde.teller : cijfer.waarde.percentage;
}

/** Hoe een cijfer en een peildatum in woorden luiden. */
export function useWoorden() {
  const { t } = useTranslation('coordinator');
  const getal = (kengetal: Kengetal, waarde: number): string =>
    kengetal === 'K6' ? t('leerlingen', { count: waarde }) : `${waarde}%`;
  return {
    getal,
    waarde: (cijfer: Cijfer | undefined): string => {
      if (!cijfer) return t('waarde.geen');
      const gevonden = getalVan(cijfer);
      if (gevonden !== null) return getal(cijfer.kengetal, gevonden);
      return t(`waarde.${cijfer.waarde.soort === 'gemeten' ? 'geen' : cijfer.waarde.soort}`);
    },
    uit: (cijfer: Cijfer | undefined): string =>
      cijfer?.waarde.soort === 'gemeten' && cijfer.waarde.noemer > 0
        ? t(`eenheid.${cijfer.eenheid}`, { teller: cijfer.waarde.teller, noemer: cijfer.waarde.noemer })
        : '',
    /** "Nu", "Aanmelddatum, 1 april 2027". */
    peildatum: ({ naam, op }: Pick<Peiling, 'naam' | 'op'>): string =>
      naam === 'nu' ? t('peildatum.nu', { dag: dag(op) }) : t('peildatum.op', { dag: laatsteDag(op) }),
  };
}
