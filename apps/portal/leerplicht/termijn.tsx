import { useTranslation } from 'react-i18next';
import { Uiterlijk } from '../delen/bal.tsx';
import { dag } from '../taal/tijd.ts';
import type { Zaak } from './risicozaken.ts';

/** Wat er met de zaak is gebeurd als er geen termijn meer loopt. */
function klaarVan(zaak: Zaak): readonly ['klaar' | 'terug' | 'contact', string] | null {
  const { beeindigdOp, teruggemeldOp, eersteActieOp } = zaak;
  if (beeindigdOp) return ['klaar', beeindigdOp];
  if (zaak.status === 'TERUGGEMELD' && teruggemeldOp) return ['terug', teruggemeldOp];
  return eersteActieOp ? ['contact', eersteActieOp] : null;
}

/** Hoe ver de termijn is in woorden ("dag 2 van 5"), en de laatste dag. */
export function Termijn({ zaak }: { readonly zaak: Zaak }) {
  const { t } = useTranslation('leerplicht');
  const klaar = klaarVan(zaak);
  if (klaar) return <span>{t(`termijn.${klaar[0]}`, { dag: dag(klaar[1]) })}</span>;
  const nieuw = zaak.status === 'AANGEBODEN';
  const op = nieuw ? zaak.uiterlijk : zaak.eersteActieUiterlijk;
  if (!op || !zaak.termijn) return null;
  return (
    <div>
      <div>{t(nieuw ? 'termijn.beslis' : 'termijn.bel')}</div>
      <Werkdag {...zaak.termijn} />
      <Uiterlijk op={op} />
    </div>
  );
}

/** De hoeveelste werkdag het is: `dag` telt vanaf het begin, `van` is de laatste die op tijd is. */
function Werkdag({ dag: werkdag, van }: { readonly dag: number; readonly van: number }) {
  const { t } = useTranslation('leerplicht');
  if (werkdag > van)
    return <strong className="te-laat">{t('termijn.over', { count: werkdag - van })}</strong>;
  return <strong>{t(werkdag === 0 ? 'termijn.vandaag' : 'termijn.dag', { dag: werkdag, van })}</strong>;
}
