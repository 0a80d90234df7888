import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { naamVan } from '../delen/naam.ts';
import { Pagina } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';
import '../stijl/thuis.css';

/** Meelezen in het Paspoort van het kind, zolang het kind dat goedvindt. */
export function PaspoortVanKind() {
  const { t } = useTranslation('ouder');
  const vraag = useVraag('lijstPaspoorten');
  return (
    <Pagina titel={t('meelezen.titel')} inleiding={t('meelezen.uitleg')}>
      <div className="smal">
        <Toestand vraag={vraag}>
          {({ items }) => {
            const leesbaar = items.find((paspoort) => paspoort.leesbaar);
            return leesbaar ? <Inhoud id={leesbaar.id} /> : <Leeg titel={t('meelezen.niet')} />;
          }}
        </Toestand>
      </div>
    </Pagina>
  );
}

function Inhoud({ id }: { readonly id: string }) {
  const { t } = useTranslation('ouder');
  const vraag = useVraag('leesPaspoort', { pad: { id } });
  return (
    <Toestand vraag={vraag}>
      {({ leerling, status, statusTekst, inhoud, taal }) => {
        const velden = inhoud.flatMap((deel) => deel.velden);
        return (
          <section className="voorbeeldblad">
            <h2>{leerling ? naamVan(leerling) : ''}</h2>
            {statusTekst && (
              <p className="zacht">
                <Zin bij={`paspoortstatus.${status}`} tekst={statusTekst} />
              </p>
            )}
            {velden.length === 0 ? (
              <p>{t('meelezen.leeg')}</p>
            ) : (
              <dl lang={taal}>
                {velden.map(({ vraagId, vraag: tekst, tekst: antwoord }) => (
                  <div key={vraagId}>
                    <dt>{tekst}</dt>
                    <dd dir="auto">{antwoord}</dd>
                  </div>
                ))}
              </dl>
            )}
          </section>
        );
      }}
    </Toestand>
  );
}
