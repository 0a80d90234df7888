import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMij, type Rol } from '../app/mij.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Tabs } from '../delen/tabs.tsx';
import '../stijl/verzuim.css';

/** De tabs van een rol: adres en sleutel van de naam. */
const TABS: Readonly<Partial<Record<Rol, readonly (readonly [string, string])[]>>> = {
  decaan: [
    ['/verzuim', 'tabs.signalen'],
    ['/verzuim/meldingen', 'tabs.meldingen'],
    ['/verzuim/regels', 'tabs.regels'],
    ['/verzuim/trajecten', 'tabs.trajecten'],
    ['/verzuim/consulten', 'tabs.consulten'],
    ['/taken', 'tabs.taken'],
  ],
  mentor: [
    ['/verzuim', 'tabs.signalen'],
    ['/verzuim/meldingen', 'tabs.meldingen'],
    ['/verzuim/regels', 'tabs.regels'],
    ['/verzuim/trajecten', 'tabs.trajecten'],
  ],
  mbo_intaker: [
    ['/verzuim', 'tabs.signalen'],
    ['/verzuim/meldingen', 'tabs.meldingen'],
    ['/verzuim/regels', 'tabs.regels'],
  ],
  lpa: [
    ['/meldingen', 'tabs.wacht'],
    ['/meldingen/behandeling', 'tabs.behandeling'],
    ['/meldingen/alles', 'tabs.alles'],
    ['/consulten', 'tabs.consulten'],
  ],
  rmc: [
    ['/meldingen', 'tabs.wacht'],
    ['/meldingen/behandeling', 'tabs.behandeling'],
    ['/meldingen/alles', 'tabs.alles'],
    ['/taken', 'tabs.taken'],
  ],
};

interface Props {
  readonly titel: string;
  readonly inleiding?: ReactNode;
  readonly acties?: ReactNode;
  readonly children: ReactNode;
}

/** Een lijst over verzuim, met de tabs van de rol. */
export function Verzuimblad({ children, ...kop }: Props) {
  const { t } = useTranslation('verzuim');
  const rol = useMij()?.organisatie.rol;
  const tabs = (rol && TABS[rol]) ?? [];
  return (
    <Pagina {...kop}>
      <Tabs label={t('tabs.naam')} tabs={tabs.map(([naar, naam]) => ({ naar, naam: t(naam) }))} />
      {children}
    </Pagina>
  );
}
