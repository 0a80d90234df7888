import { useTranslation } from 'react-i18next';
import { useLijst } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Knoplink } from '../delen/knop.tsx';
import { Uitkomst } from '../delen/uitkomst.tsx';

/** Wat de lezer net besloot. */
export type Gedaan = 'gemeld' | 'nietGemeld' | 'ingetrokken' | 'B' | 'K' | 'G' | 'aangeboden' | 'overgenomen';
export interface Net {
  readonly wat: Gedaan;
}

/** Zegt wat er nu geldt, en biedt de volgende zaak aan die op een besluit wacht. */
export function Besloten({ net, meldingId }: { readonly net: Net; readonly meldingId: string }) {
  const { wat } = net;
  const { t } = useTranslation('verzuim');
  const mij = useMij();
  const school = mij?.organisatie.rol === 'decaan';
  const wachtend = useLijst('lijstVerzuimmeldingen', {
    vraag: school ? { toestand: 'VOORSTEL' } : { duoStatus: 'R' },
  });
  const volgende = wachtend.items.find(({ id }) => id !== meldingId);
  const lijst = school ? '/verzuim' : '/meldingen';
  const pad = school ? '/verzuim/meldingen' : '/meldingen';
  return (
    <Uitkomst bij={net} titel={t(`besloten.${wat}.titel`)}>
      <p>{t(`besloten.${wat}.daarna`)}</p>
      <Knoplink naar={volgende ? `${pad}/${volgende.id}` : lijst} klein>
        {t(volgende ? 'besloten.volgende' : 'besloten.lijst')}
      </Knoplink>
    </Uitkomst>
  );
}
