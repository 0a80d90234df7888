import { useTranslation } from 'react-i18next';
import { adresVan } from '../../api/client.ts';
import { useOpdracht, useVraag } from '../../api/vragen.ts';
import { dag, laatsteDag } from '../../taal/tijd.ts';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop } from '../knop.tsx';
import { useMelder } from '../melder.tsx';
import { Kaart } from '../pagina.tsx';
import { Toestand } from '../toestand.tsx';
import { Ophalen } from './ophalen.tsx';

/** Alle eigen gegevens vragen, en ze ophalen om te lezen (PDF) of om in een ander programma te gebruiken (JSON). */
export function EigenGegevens({ ns }: { readonly ns: 'leerling' | 'ouder' }) {
  const { t } = useTranslation(ns);
  const meld = useMelder();
  const vraag = useVraag('lijstInzageverzoeken');
  const doe = useOpdracht('vraagInzage', ['lijstInzageverzoeken']);
  return (
    <Kaart titel={t('gegevens.titel')}>
      <p>{t('gegevens.uitleg')}</p>
      <Toestand vraag={vraag} regels={1}>
        {({ items }) => (
          <ul className="kaal stapel">
            {items.map((verzoek) => (
              <li key={verzoek.id} className="stapel stapel--krap">
                <p>
                  {t('gegevens.gevraagd', { dag: dag(verzoek.op) })}{' '}
                  {verzoek.nagelezen < verzoek.teksten && (
                    <span className="zacht">
                      {t('gegevens.nalezen', {
                        klaar: verzoek.nagelezen,
                        totaal: verzoek.teksten,
                        dag: laatsteDag(verzoek.uitgesteldTot ?? verzoek.uiterlijk),
                      })}
                    </span>
                  )}
                </p>
                <div className="knoprij">
                  <Ophalen
                    adres={adresVan('leesInzageuitvoer', { pad: { id: verzoek.id } })}
                    accept="application/pdf"
                    naam="gegevens.pdf"
                  >
                    {t('gegevens.pdf')}
                  </Ophalen>
                  <Ophalen
                    adres={adresVan('leesInzageuitvoer', { pad: { id: verzoek.id } })}
                    accept="application/json"
                    naam="gegevens.json"
                  >
                    {t('gegevens.json')}
                  </Ophalen>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Toestand>
      {doe.error && <Foutmelding fout={doe.error} />}
      <div className="knoprij">
        <Knop
          bezig={doe.isPending}
          onClick={() =>
            doe.mutate({}, { onSuccess: () => meld({ toon: 'goed', tekst: t('gegevens.klaar') }) })
          }
        >
          {t('gegevens.vraag')}
        </Knop>
      </div>
    </Kaart>
  );
}
