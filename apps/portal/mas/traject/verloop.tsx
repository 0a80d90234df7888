import { useTranslation } from 'react-i18next';
import { useVraag } from '../../api/vragen.ts';
import { Kaart } from '../../delen/pagina.tsx';
import { Tijdlijn } from '../../delen/tijdlijn.tsx';
import { Leeg, Toestand } from '../../delen/toestand.tsx';
import { Gebeurtenis } from './gebeurtenis.tsx';
import { useTraject } from './traject.tsx';

/** Wat er in het traject gebeurde, het nieuwste eerst. */
export function Verloop() {
  const { t } = useTranslation('mas');
  const { id } = useTraject();
  const vraag = useVraag('leesTrajecttijdlijn', { pad: { id } });
  return (
    <Kaart titel={t('traject.verloop.kop')}>
      <Toestand vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <Leeg titel={t('traject.verloop.leeg')} />
          ) : (
            <Tijdlijn
              punten={items.map(({ organisatie, rol, ...punt }) => ({
                id: punt.id,
                op: punt.op,
                tekst: <Gebeurtenis punt={punt} />,
                wie: organisatie?.naam ?? (rol ? t(`delen:rol.${rol}`) : undefined),
              }))}
            />
          )
        }
      </Toestand>
    </Kaart>
  );
}
