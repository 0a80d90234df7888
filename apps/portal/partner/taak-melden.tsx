import { useTranslation } from 'react-i18next';
import { Taakmelding } from '#libs/contract/partnertaken.ts';
import { PARTNERTAKEN } from '#libs/domain/mas/partner/partnertaak.ts';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Knop } from '../delen/knop.tsx';
import { Melding } from '../delen/melding.tsx';
import { Keuzegroep, Tekstvak, Tekstveld } from '../delen/velden.tsx';
import { kalenderdag, nu } from '../taal/tijd.ts';
import { useTaakopdracht } from './taak-opdracht.ts';
import type { Gedaan, Taakvol } from './taak.tsx';

/** Hierbij hoort een dag: het einde van de proeftijd. */
const MET_DAG: readonly string[] = ['voorwaardelijk-sepot'];

/** Is de taak klaar als dit gemeld is? */
const maaktKlaar = ({ soort }: Taakvol, code: string): boolean =>
  PARTNERTAKEN[soort].meldingen[code]?.klaar === true;

const ofNiets = (waarde: string): string | undefined => waarde.trim() || undefined;

interface Props {
  readonly taak: Taakvol;
  readonly na: (wat: Gedaan) => void;
  readonly geefTerug: () => void;
}

/** Meldt hoe het gaat, of de uitkomst; met de uitkomst is de taak klaar. */
export function Meldvorm({ taak, na, geefTerug }: Props) {
  const { t } = useTranslation('partner');
  const meld = useTaakopdracht('meldOverPartnertaak', taak);
  return (
    <>
      <Formulier
        schema={Taakmelding.omit({ versie: true })}
        knop={t('melden.knop')}
        verstuur={async (inhoud) => {
          await meld.doe((versie) => ({ pad: { id: taak.id }, inhoud: { ...inhoud, versie } }));
          na(maaktKlaar(taak, inhoud.code) ? 'klaar' : 'gemeld');
        }}
      >
        {({ register, watch, formState: { errors } }) => {
          const code = watch('code') ?? '';
          return (
            <>
              <Keuzegroep
                label={t('melden.wat')}
                fout={foutVan(errors, 'code') && t('melden.watNodig')}
                keuzes={keuzesVan(taak, t)}
                {...register('code')}
              />
              {maaktKlaar(taak, code) && <Melding toon="let-op">{t('melden.maaktKlaar')}</Melding>}
              {MET_DAG.includes(code) && (
                <Tekstveld
                  type="date"
                  label={t('melden.dag')}
                  min={kalenderdag(nu())}
                  fout={foutVan(errors, 'dag') && t('melden.dagNodig')}
                  {...register('dag', { setValueAs: ofNiets })}
                />
              )}
              <Tekstvak
                label={t('melden.bericht')}
                uitleg={t(`melden.wieLeest.${PARTNERTAKEN[taak.soort].klasse === 'zorg' ? 'zorg' : 'lp'}`, {
                  naam: taak.van.naam,
                })}
                fout={foutVan(errors, 'bericht')}
                {...register('bericht', { setValueAs: ofNiets })}
              />
            </>
          );
        }}
      </Formulier>
      <div className="rij rij--uiteen">
        <span className="zacht">{t('besluit.lukt')}</span>
        <Knop soort="stil" onClick={geefTerug}>
          {t('besluit.geefTerug')}
        </Knop>
      </div>
    </>
  );
}

/** Wat er bij deze taak te melden is, met wat er dan gebeurt. */
function keuzesVan(taak: Taakvol, t: (sleutel: string) => string) {
  return taak.meldingen.map((code) => ({
    waarde: code,
    tekst: t(`code.${taak.soort}.${code}.naam`),
    uitleg: t(`code.${taak.soort}.${code}.dan`),
  }));
}
