import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useVraag } from '../../api/vragen.ts';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Keuzelijst } from '../../delen/velden.tsx';
import { dag } from '../../taal/tijd.ts';
import { useDaad } from '../traject/daad.ts';

/** De autorisatielijst van de strafzaak; dit vlak is er alleen voor wie erop staat. */
export function Strafzaak({ id }: { readonly id: string }) {
  const { t } = useTranslation('mas');
  const lijst = useVraag('lijstAutorisaties', { pad: { id } });
  const haal = useDaad('trekAutorisatieIn');
  return (
    <Kaart titel={t('beheer.straf.kop')}>
      <p className="zacht">{t('beheer.straf.uitleg')}</p>
      {haal.fout && <Foutmelding fout={haal.fout} />}
      <Toestand vraag={lijst} regels={2}>
        {({ items, collegas }) => (
          <>
            <ul className="kaal stapel stapel--krap">
              {items.map(({ gebruiker, van, uzelf, geldt }) => (
                <li key={gebruiker.id} className="rij rij--uiteen">
                  <span>
                    <strong>{gebruiker.naam}</strong>
                    {uzelf && ` (${t('beheer.straf.uzelf')})`}
                    <span className="zacht klein">, {t('beheer.straf.sinds', { dag: dag(van) })}</span>
                    {!geldt && <span className="klein">. {t('beheer.straf.geldtNiet')}</span>}
                  </span>
                  {!uzelf && (
                    <Knop
                      klein
                      soort="stil"
                      bezig={haal.bezig}
                      onClick={() =>
                        void haal
                          .doe(
                            { pad: { id }, inhoud: { gebruikerId: gebruiker.id } },
                            t('beheer.straf.weg', { naam: gebruiker.naam }),
                          )
                          .catch(() => undefined)
                      }
                    >
                      {t('beheer.straf.haal')}
                    </Knop>
                  )}
                </li>
              ))}
            </ul>
            {collegas.length > 0 ? (
              <Erbij key={collegas.length} id={id} collegas={collegas} />
            ) : (
              <p className="zacht">{t('beheer.straf.geen')}</p>
            )}
          </>
        )}
      </Toestand>
    </Kaart>
  );
}

interface ErbijProps {
  readonly id: string;
  readonly collegas: readonly { readonly id: string; readonly naam: string }[];
}

function Erbij({ id, collegas }: ErbijProps) {
  const { t } = useTranslation('mas');
  const zet = useDaad('autoriseer');
  const schema = z.object({ gebruikerId: z.string().min(1, t('beheer.straf.kies')) });
  return (
    <Formulier
      schema={schema}
      begin={{ gebruikerId: '' }}
      knop={t('beheer.straf.zet')}
      verstuur={({ gebruikerId }) =>
        zet.doe(
          { pad: { id }, inhoud: { gebruikerId } },
          t('beheer.straf.op', { naam: collegas.find((een) => een.id === gebruikerId)?.naam ?? '' }),
        )
      }
    >
      {({ register, formState: { errors } }) => (
        <Keuzelijst
          label={t('beheer.straf.erbij')}
          leeg={t('beheer.straf.kies')}
          fout={foutVan(errors, 'gebruikerId')}
          keuzes={collegas.map(({ id: waarde, naam }) => ({ waarde, tekst: naam }))}
          {...register('gebruikerId')}
        />
      )}
    </Formulier>
  );
}
