import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pagina } from '../delen/pagina.tsx';
import { Tabs } from '../delen/tabs.tsx';
import '../stijl/beheerder.css';

const BLADEN = {
  toegang: ['', '/mandaten', '/vervangingen', '/rollen'],
  afspraken: ['/afspraken', '/afspraken/vergelijken', '/afspraken/toetsen'],
  berichten: ['/berichten', '/berichten/abonnementen'],
  gegevens: [
    '/gegevens',
    '/gegevens/bewaarplichten',
    '/gegevens/voorstellen',
    '/gegevens/noodtoegang',
    '/gegevens/termijnen',
  ],
} as const;

interface Props {
  readonly deel: keyof typeof BLADEN;
  readonly acties?: ReactNode;
  /** Hoeveel er op een blad te doen is, op volgorde van de bladen. */
  readonly aantallen?: readonly (number | undefined)[];
  readonly children: ReactNode;
}

/** Een onderdeel van het beheer: een titel, en een blad per onderwerp met een eigen adres. */
export function Bladen({ deel, acties, aantallen = [], children }: Props) {
  const { t } = useTranslation('beheerder');
  const tabs = BLADEN[deel].map((naar, plek) => ({
    naar: `/beheer${naar}`,
    naam: t(`bladen.${deel}.${plek}`),
    aantal: aantallen[plek] || undefined,
    letOp: true,
  }));
  return (
    <Pagina titel={t(`titel.${deel}`)} inleiding={t(`inleiding.${deel}`)} acties={acties}>
      <Tabs tabs={tabs} label={t(`titel.${deel}`)} />
      {children}
    </Pagina>
  );
}
