import { useTranslation } from 'react-i18next';
import { useVraag } from '../../api/vragen.ts';
import { Knoplink } from '../../delen/knop.tsx';
import { Pagina } from '../../delen/pagina.tsx';
import { Tijdlijn } from '../../delen/tijdlijn.tsx';
import { Leeg, Toestand } from '../../delen/toestand.tsx';
import { useEigenPaspoort, type Geopend } from './eigen.ts';
import { inWoorden } from './in-woorden.ts';

/** Wat er eerder in het Paspoort stond, het nieuwste bovenaan. */
export function Geschiedenis() {
  const { t } = useTranslation('leerling');
  const vraag = useEigenPaspoort();
  return (
    <Pagina
      titel={t('geschiedenis.titel')}
      inleiding={t('geschiedenis.uitleg')}
      acties={<Knoplink naar="/mijn/paspoort">{t('geschiedenis.terug')}</Knoplink>}
    >
      <Toestand vraag={vraag}>
        {(geopend) => (geopend ? <Wijzigingen geopend={geopend} /> : <Leeg titel={t('geschiedenis.leeg')} />)}
      </Toestand>
    </Pagina>
  );
}

function Wijzigingen({ geopend: { paspoort, lijst } }: { readonly geopend: Geopend }) {
  const { t } = useTranslation('leerling');
  const vraag = useVraag('lijstPaspoortwijzigingen', { pad: { id: paspoort.id } });
  const vragen = new Map(lijst.themas.flatMap((thema) => thema.vragen.map((een) => [een.id, een])));
  return (
    <Toestand vraag={vraag}>
      {({ items }) =>
        items.length === 0 ? (
          <Leeg titel={t('geschiedenis.leeg')} />
        ) : (
          <Tijdlijn
            punten={items.flatMap(({ id, op, antwoorden }) =>
              Object.entries(antwoorden).flatMap(([vraagId, waarde]) => {
                const een = vragen.get(vraagId);
                const tekst = een && inWoorden(een, waarde);
                return een
                  ? [
                      {
                        id: id + vraagId,
                        op,
                        tekst: (
                          <>
                            <strong lang={lijst.taal}>{een.vraag}</strong>{' '}
                            {tekst || t('geschiedenis.leeggemaakt')}
                          </>
                        ),
                      },
                    ]
                  : [];
              }),
            )}
          />
        )
      }
    </Toestand>
  );
}
