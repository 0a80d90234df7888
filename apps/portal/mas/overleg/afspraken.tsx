import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Keuzegroep, Tekstvak } from '../../delen/velden.tsx';
import { dag } from '../../taal/tijd.ts';
import { useDaad, type Trajectgegeven } from '../traject/daad.ts';

const LEZERS = ['school', 'gezin'] as const;

/** Wat is afgesproken, en wie het mag lezen. */
export function Afspraken({ traject }: { readonly traject: Trajectgegeven }) {
  const { t } = useTranslation('mas');
  const [open, zet] = useState(false);
  const uitOverleg = traject.taken.flatMap(({ soort, organisatie, berichten }) =>
    soort === 'mdo-afspraak'
      ? berichten.filter((een) => !een.vanPartner).map((een) => ({ ...een, organisatie }))
      : [],
  );
  return (
    <Kaart titel={t('overleg.blad.afspraken')}>
      {traject.afspraken.length + uitOverleg.length === 0 && (
        <p className="zacht">{t('overleg.blad.geenAfspraken')}</p>
      )}
      <ul className="kaal stapel stapel--krap">
        {traject.afspraken.map(({ id, tekst, op, voorSchool, voorGezin }) => (
          <li key={id} className="taakregel">
            <span className="regels">{tekst}</span>
            <div className="rij">
              <span className="zacht klein">{dag(op)}</span>
              {voorSchool && <Merkje>{t('overleg.blad.voorSchool')}</Merkje>}
              {voorGezin && <Merkje>{t('overleg.blad.voorGezin')}</Merkje>}
              {!voorSchool && !voorGezin && <Merkje>{t('overleg.blad.alleenWij')}</Merkje>}
            </div>
          </li>
        ))}
        {uitOverleg.map(({ tekst, op, organisatie }) => (
          <li key={organisatie.id + op} className="taakregel">
            <span className="regels">{tekst}</span>
            <div className="rij">
              <span className="zacht klein">{dag(op)}</span>
              <Merkje>{t('overleg.blad.doet', { naam: organisatie.naam })}</Merkje>
            </div>
          </li>
        ))}
      </ul>
      {traject.beeindigdOp === null && (
        <div className="knoprij">
          <Knop onClick={() => zet(true)}>{t('overleg.blad.nieuw')}</Knop>
        </div>
      )}
      {open && <Nieuw id={traject.id} sluit={() => zet(false)} />}
    </Kaart>
  );
}

function Nieuw({ id, sluit }: { readonly id: string; readonly sluit: () => void }) {
  const { t } = useTranslation('mas');
  const leg = useDaad('legAfspraakVast');
  const schema = z.object({
    tekst: z.string().trim().min(1, t('overleg.blad.tekstMis')).max(4000),
    lezers: z.array(z.string()),
  });
  return (
    <Dialoog titel={t('overleg.blad.nieuw')} open sluit={sluit}>
      <Formulier
        schema={schema}
        begin={{ tekst: '', lezers: [] }}
        knop={t('overleg.blad.knop')}
        annuleer={sluit}
        verstuur={async ({ tekst, lezers }) => {
          const inhoud = {
            tekst,
            voorSchool: lezers.includes('school'),
            voorGezin: lezers.includes('gezin'),
          };
          await leg.doe({ pad: { id }, inhoud }, t('overleg.blad.vast'));
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Tekstvak
              label={t('overleg.blad.tekst')}
              fout={foutVan(errors, 'tekst')}
              {...register('tekst')}
            />
            <Keuzegroep
              meer
              label={t('overleg.blad.lezen')}
              keuzes={LEZERS.map((waarde) => ({ waarde, tekst: t(`overleg.blad.${waarde}`) }))}
              {...register('lezers')}
            />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
