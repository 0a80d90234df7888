import { useTranslation } from 'react-i18next';
import { dag } from '../taal/tijd.ts';

const DAG = /^\d{4}-\d\d-\d\d/;

/** "dagenVoorVakantie" als "dagen voor vakantie", "harde-deadline" als "harde deadline". */
const los = (naam: string): string =>
  naam
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
const hoofdletter = (tekst: string): string => tekst.slice(0, 1).toUpperCase() + tekst.slice(1);

export interface Woorden {
  readonly onderdeel: (naam: string) => string;
  readonly plek: (pad: readonly string[]) => string;
  readonly waarde: (waarde: unknown) => string;
}

/** De woorden bij wat in een afspraakbestand staat: namen van organisaties en gemeenten in plaats van hun codes. */
export function useAfspraakwoorden(
  inhoud: Readonly<Record<string, unknown>>,
  gemeenten: Readonly<Record<string, string>> = {},
): Woorden {
  const { t } = useTranslation(['beheerder', 'delen']);
  const organisaties = new Map(
    ((inhoud['organisaties'] ?? []) as { sleutel: string; naam: string }[]).map(({ sleutel, naam }) => [
      sleutel,
      naam,
    ]),
  );
  const stukken = new Map([...Object.entries(gemeenten), ...organisaties]);
  const stuk = (naam: string): string =>
    stukken.get(naam) ??
    (DAG.test(naam) ? dag(naam) : t(`afspraak.woord.${naam}`, t(`afspraak.onderdeel.${naam}`, los(naam))));
  const van = (tekst: string): string =>
    stukken.get(tekst) ?? t(`delen:rol.${tekst}`, t(`afspraak.woord.${tekst}`, gewoon(tekst)));
  const regel = (tekst: string): string =>
    DAG.test(tekst) ? `${dag(tekst.slice(0, 10))} ${tekst.slice(11)}`.trim() : van(tekst);
  const lijst = (waarden: readonly unknown[]): string =>
    isPeriode(waarden)
      ? t('vervanging.vanTot', { van: dag(waarden[0]), tot: dag(waarden[1]) })
      : waarden.map(een).join(', ') || t('afspraak.leeg');
  const een = (waarde: unknown): string => {
    if (waarde === undefined) return t('afspraak.nietEr');
    if (typeof waarde === 'boolean') return t(waarde ? 'ja' : 'nee');
    if (Array.isArray(waarde)) return lijst(waarde);
    if (isTermijn(waarde))
      return t(`afspraak.termijn.${waarde.wat}`, { count: waarde.aantal, tijd: waarde.tijd });
    return typeof waarde === 'number' || (typeof waarde === 'string' && waarde !== '')
      ? regel(String(waarde))
      : t('afspraak.leeg');
  };
  return {
    onderdeel: (naam) => t(`afspraak.onderdeel.${naam}`, hoofdletter(t(`afspraak.woord.${naam}`, los(naam)))),
    plek: (pad) =>
      hoofdletter(
        pad
          .flatMap((naam) => (gemeenten[naam.slice(0, 4)] ? naam.split(' ') : [naam]))
          .map(stuk)
          .join(', '),
      ),
    waarde: een,
  };
}

const isPeriode = (waarde: readonly unknown[]): waarde is readonly [string, string] =>
  waarde.length === 2 && waarde.every((deel) => DAG.test(String(deel)));

interface Termijn {
  readonly aantal: number;
  readonly wat: string;
  readonly tijd: string;
}
const isTermijn = (waarde: unknown): waarde is Termijn =>
  typeof waarde === 'object' && waarde !== null && 'aantal' in waarde && 'wat' in waarde;

/** Alleen een enkel woord met streepjes is een code; de rest staat er zoals het is geschreven. */
const gewoon = (tekst: string): string => (/^[a-z]+([-_][a-z]+)+$/.test(tekst) ? los(tekst) : tekst);
