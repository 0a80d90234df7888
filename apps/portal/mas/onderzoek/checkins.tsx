import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Antwoord } from '../../api/client.ts';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Formulier, foutVan } from '../../delen/formulier.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { Keuzegroep, Tekstvak, Tekstveld } from '../../delen/velden.tsx';
import { dag } from '../../taal/tijd.ts';
import { dagOver, useDaad, type Trajectgegeven } from '../traject/daad.ts';

type Checkin = Antwoord<'leesOnderzoek'>['checkins'][number];
interface Props {
  readonly traject: Trajectgegeven;
  readonly checkins: readonly Checkin[];
}
const HOE = ['keuzeGoed', 'keuzeSlecht', 'keuzeAcuut'] as const;

/** Hoe het gaat, het nieuwste eerst. */
export function Checkins({ traject, checkins }: Props) {
  const { t } = useTranslation('mas');
  const [open, zet] = useState(false);
  return (
    <Kaart titel={t('onderzoek.checkin.kop')}>
      {checkins.length === 0 && <p className="zacht">{t('onderzoek.checkin.leeg')}</p>}
      <ul className="kaal stapel stapel--krap">
        {checkins.map(({ id, dag: op, goed, acuut, tekst }) => (
          <li key={id} className="taakregel">
            <div className="rij">
              <Merkje toon={acuut ? 'fout' : goed ? 'goed' : 'let-op'}>
                {t(`onderzoek.checkin.${acuut ? 'acuut' : goed ? 'goed' : 'slecht'}`)}
              </Merkje>
              <span className="zacht klein">{dag(op)}</span>
            </div>
            {tekst && <span>{tekst}</span>}
          </li>
        ))}
      </ul>
      {traject.beeindigdOp === null && (
        <div className="knoprij">
          <Knop onClick={() => zet(true)}>{t('onderzoek.checkin.nieuw')}</Knop>
        </div>
      )}
      {open && <Nieuw id={traject.id} sluit={() => zet(false)} />}
    </Kaart>
  );
}

function Nieuw({ id, sluit }: { readonly id: string; readonly sluit: () => void }) {
  const { t } = useTranslation('mas');
  const leg = useDaad('legCheckinVast');
  const mis = t('onderzoek.checkin.mis');
  const schema = z.object({
    dag: z.string().min(1, mis),
    hoe: z.enum(HOE, mis),
    tekst: z.string().trim().max(4000),
  });
  return (
    <Dialoog titel={t('onderzoek.checkin.nieuw')} open sluit={sluit}>
      <Formulier
        schema={schema}
        begin={{ dag: dagOver(0), tekst: '' }}
        knop={t('onderzoek.checkin.knop')}
        annuleer={sluit}
        verstuur={async ({ dag: op, hoe, tekst }) => {
          const stand = { goed: hoe === 'keuzeGoed', acuut: hoe === 'keuzeAcuut' };
          const inhoud = { dag: op, ...stand, ...(tekst ? { tekst } : {}) };
          await leg.doe({ pad: { id }, inhoud }, t('onderzoek.checkin.vast'));
          sluit();
        }}
      >
        {({ register, formState: { errors } }) => (
          <>
            <Tekstveld
              type="date"
              label={t('onderzoek.checkin.dag')}
              max={dagOver(0)}
              fout={foutVan(errors, 'dag')}
              {...register('dag')}
            />
            <Keuzegroep
              label={t('onderzoek.checkin.hoe')}
              uitleg={t('onderzoek.checkin.acuutUitleg')}
              fout={foutVan(errors, 'hoe')}
              keuzes={HOE.map((waarde) => ({ waarde, tekst: t(`onderzoek.checkin.${waarde}`) }))}
              {...register('hoe')}
            />
            <Tekstvak label={t('onderzoek.checkin.tekst')} {...register('tekst')} />
          </>
        )}
      </Formulier>
    </Dialoog>
  );
}
