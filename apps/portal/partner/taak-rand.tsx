import { useTranslation } from 'react-i18next';
import { PARTNERTAKEN } from '#libs/domain/mas/partner/partnertaak.ts';
import { Bal } from '../delen/bal.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Tijdlijn, type Tijdlijnpunt } from '../delen/tijdlijn.tsx';
import { slotdag } from '../taal/tijd.ts';
import type { Taakvol } from './taak.tsx';

/** Wie aan zet is, tot wanneer, en wat er vanzelf gebeurt. */
export function Termijn({ taak }: { readonly taak: Taakvol }) {
  const { t } = useTranslation('partner');
  return (
    <Kaart titel={t('termijn.titel')}>
      <Bal bal={taak.bal} />
      <Tijdlijn punten={punten(taak, t)} />
    </Kaart>
  );
}

function punten(taak: Taakvol, t: (sleutel: string) => string): Tijdlijnpunt[] {
  const { aangebodenOp, aangenomenOp, beeindigdOp, reageerUiterlijk, uiterlijk, van } = taak;
  const gewoon: Tijdlijnpunt[] = [
    { id: 'gevraagd', op: aangebodenOp, tekst: t('termijn.gevraagd'), wie: van.naam },
  ];
  if (aangenomenOp) gewoon.push({ id: 'aangenomen', op: aangenomenOp, tekst: t('termijn.aangenomen') });
  if (beeindigdOp) gewoon.push({ id: 'klaar', op: beeindigdOp, tekst: t(`status.${taak.status}`) });
  if (taak.bal === null) return gewoon;
  if (taak.status === 'AANGEBODEN')
    gewoon.push({
      id: 'reageer',
      op: slotdag(reageerUiterlijk),
      tekst: t('termijn.reageer'),
      straks: true,
    });
  gewoon.push({ id: 'uiterlijk', op: slotdag(uiterlijk), tekst: t('termijn.uitvoeren'), straks: true });
  return gewoon;
}

/** Wie leest wat de partner schrijft en meldt. */
export function WieZietWat({ taak: { soort, van } }: { readonly taak: Taakvol }) {
  const { t } = useTranslation('partner');
  const leest = PARTNERTAKEN[soort].klasse === 'zorg' ? 'zorg' : 'lp';
  return (
    <Kaart titel={t('wie.titel')} plat>
      <ul>
        <li>{t('wie.melding', { naam: van.naam })}</li>
        <li>{t(`wie.tekst.${leest}`, { naam: van.naam })}</li>
        <li>{t('wie.school')}</li>
        <li>{t('wie.jongere')}</li>
      </ul>
    </Kaart>
  );
}
