import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import type { Antwoord } from '../../api/client.ts';
import { useVraag } from '../../api/vragen.ts';
import { Formulier } from '../../delen/formulier.tsx';
import { naamVan } from '../../delen/naam.ts';
import { Kaart, Pagina } from '../../delen/pagina.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { useZeg, Zin } from '../../delen/zin.tsx';
import '../../stijl/mas.css';
import { Voortgang } from '../../delen/voortgang.tsx';
import { useDaad } from '../traject/daad.ts';

type Vragenlijst = Antwoord<'leesInstrument'>;
type Vraag = Vragenlijst['themas'][number]['vragen'][number];
const ANTWOORDEN = ['nee', 'soms', 'ja', 'onbekend'] as const;
const Schema = z.object({ antwoorden: z.record(z.string(), z.enum(ANTWOORDEN).nullish().catch(null)) });

/** Het signaleringsinstrument: vragen per onderwerp; wat u niet beantwoordt, blijft onbekend. */
export function Instrument() {
  const { t } = useTranslation('mas');
  const { id = '' } = useParams();
  const traject = useVraag('leesTraject', { pad: { id } });
  const instrument = useVraag('leesInstrument', { pad: { id } });
  return (
    <Pagina
      titel={t('onderzoek.instrument.titel')}
      inleiding={
        <>
          {traject.data && (
            <>
              <Link to={`/trajecten/${id}/onderzoek`}>{naamVan(traject.data.leerling)}</Link>.{' '}
            </>
          )}
          {t('onderzoek.instrument.inleiding')}
        </>
      }
    >
      <Toestand vraag={instrument}>{(lijst) => <Vragen id={id} lijst={lijst} />}</Toestand>
    </Pagina>
  );
}

function Vragen({ id, lijst }: { readonly id: string; readonly lijst: Vragenlijst }) {
  const { t } = useTranslation('mas');
  const zeg = useZeg();
  const ga = useNavigate();
  const vul = useDaad('vulInstrumentIn');
  const [eerste] = lijst.themas.flatMap(({ vragen }) => vragen);
  const schema = useMemo(
    () =>
      Schema.refine(({ antwoorden }) => Object.values(antwoorden).some(Boolean), {
        message: t('onderzoek.instrument.leeg'),
        path: ['antwoorden', eerste?.id ?? ''],
      }),
    [t, eerste?.id],
  );
  const totaal = lijst.themas.reduce((som, { vragen }) => som + vragen.length, 0);
  return (
    <Formulier
      schema={schema}
      begin={{ antwoorden: {} }}
      knop={t('onderzoek.instrument.bewaar')}
      annuleer={() => void ga(`/trajecten/${id}/onderzoek`)}
      verstuur={async ({ antwoorden }) => {
        const gegeven = Object.entries(antwoorden).flatMap(([vraag, antwoord]) =>
          antwoord ? [[vraag, antwoord] as const] : [],
        );
        const inhoud = { versie: lijst.versie, antwoorden: Object.fromEntries(gegeven) };
        await vul.doe({ pad: { id }, inhoud }, t('onderzoek.instrument.bewaard'));
        await ga(`/trajecten/${id}/onderzoek`);
      }}
    >
      {({ register, watch }) => (
        <>
          {lijst.themas.map(({ id: thema, titel, vragen }) => (
            <Kaart key={thema} titel={zeg(`instrumentthema.${lijst.versie}.${thema}`) || titel}>
              {vragen.map((vraag) => (
                <EenVraag
                  key={vraag.id}
                  versie={lijst.versie}
                  vraag={vraag}
                  register={register(`antwoorden.${vraag.id}`)}
                />
              ))}
            </Kaart>
          ))}
          <Voortgang
            tekst={t('onderzoek.instrument.titel')}
            klaar={Object.values(watch('antwoorden')).filter(Boolean).length}
            totaal={totaal}
          />
        </>
      )}
    </Formulier>
  );
}

interface EenVraagProps {
  readonly versie: number;
  readonly vraag: Vraag;
  readonly register: object;
}

function EenVraag({ versie, vraag, register }: EenVraagProps) {
  const { t } = useTranslation('mas');
  return (
    <fieldset className="vraag">
      <legend>
        <Zin bij={`instrumentvraag.${versie}.${vraag.id}.vraag`} tekst={vraag.vraag} />
      </legend>
      {vraag.hulp && (
        <p className="veld__uitleg">
          <Zin bij={`instrumentvraag.${versie}.${vraag.id}.hulp`} tekst={vraag.hulp} />
        </p>
      )}
      <div className="vraag__antwoorden">
        {ANTWOORDEN.map((antwoord) => (
          <label key={antwoord} className="keus">
            <input type="radio" value={antwoord} {...register} />
            <span>{t(`onderzoek.instrument.antwoord.${antwoord}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
