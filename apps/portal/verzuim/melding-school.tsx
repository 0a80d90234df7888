import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trekVerzuimmeldingIn } from '#libs/contract/verzuimmeldingen.ts';
import { intrekbezwaar } from '#libs/domain/melding/intrekken.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Daarna, Uiterlijk } from '../delen/bal.tsx';
import { Dialoog } from '../delen/dialoog.tsx';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Keuzegroep } from '../delen/velden.tsx';
import { dag, dagenTot } from '../taal/tijd.ts';
import { Bevestigvorm } from './melding-bevestigen.tsx';
import type { Gedaan } from './melding-besloten.tsx';
import { NietMelden } from './melding-niet.tsx';
import type { Meldinggegeven } from './melding.tsx';

export interface Besluitprops {
  readonly melding: Meldinggegeven;
  readonly na: (wat: Gedaan) => void;
}

/** Wat de school met een voorstel of melding kan doen. */
export function Schoolbesluit({ melding, na }: Besluitprops) {
  if (melding.toestand === 'VOORSTEL') return <Voorstel melding={melding} na={na} />;
  return melding.toestand === 'BEVESTIGD' ? <Intrekken melding={melding} na={na} /> : null;
}

/** Melden of niet: wat de wet zegt, tot wanneer, en beide knoppen. */
function Voorstel({ melding, na }: Besluitprops) {
  const { t } = useTranslation('verzuim');
  const [doet, zetDoet] = useState<'meld' | 'niet' | null>(null);
  const { soort = 'O', bal, uiterlijk, meldbaarOp } = melding;
  const teVroeg = dagenTot(meldbaarOp) > 0;
  return (
    <Kaart titel={t('voorstel.titel')}>
      <p>{t(`wet.${soort}`)}</p>
      {bal?.uiterlijk && (
        <div>
          <strong>{t('voorstel.termijn')}</strong>
          <Uiterlijk op={bal.uiterlijk ?? uiterlijk} daarna={<Daarna stap={bal} />} />
        </div>
      )}
      {teVroeg && <p>{t('voorstel.teVroeg', { dag: dag(meldbaarOp) })}</p>}
      {doet === 'meld' ? (
        <Bevestigvorm melding={melding} na={na} annuleer={() => zetDoet(null)} />
      ) : (
        <div className="knoprij">
          {!teVroeg && (
            <Knop soort="hoofd" onClick={() => zetDoet('meld')}>
              {t('voorstel.meld')}
            </Knop>
          )}
          <Knop onClick={() => zetDoet('niet')}>{t('voorstel.meldNiet')}</Knop>
        </div>
      )}
      <p className="zacht klein">{t('voorstel.urenFout')}</p>
      <Dialoog titel={t('niet.titel')} open={doet === 'niet'} sluit={() => zetDoet(null)}>
        <NietMelden melding={melding} na={na} sluit={() => zetDoet(null)} />
      </Dialoog>
    </Kaart>
  );
}

const REDENEN = ['TEN_ONRECHTE', 'GEOORLOOFD', 'DUBBEL', 'V'] as const;

function Intrekken({ melding, na }: Besluitprops) {
  const { t } = useTranslation('verzuim');
  const [open, zetOpen] = useState(false);
  const trekIn = useOpdracht('trekVerzuimmeldingIn', ['lijstVerzuimmeldingen', 'lijstVerzuimtellers']);
  const kan = REDENEN.filter(
    (reden) => melding.duoStatus !== null && intrekbezwaar(melding.duoStatus, reden) === null,
  );
  if (kan.length === 0) return null;
  return (
    <Kaart titel={t('intrekken.titel')} plat>
      <p>{t('intrekken.uitleg')}</p>
      <div className="knoprij">
        <Knop onClick={() => zetOpen(true)}>{t('intrekken.begin')}</Knop>
      </div>
      <Dialoog titel={t('intrekken.begin')} open={open} sluit={() => zetOpen(false)}>
        <Formulier
          schema={trekVerzuimmeldingIn.body}
          knop={t('intrekken.knop')}
          gevaar
          annuleer={() => zetOpen(false)}
          verstuur={async (inhoud) => {
            await trekIn.mutateAsync({ pad: { id: melding.id }, inhoud });
            zetOpen(false);
            na('ingetrokken');
          }}
        >
          {({ register, formState: { errors } }) => (
            <Keuzegroep
              label={t('intrekken.waarom')}
              fout={foutVan(errors, 'reden') && t('intrekken.kies')}
              keuzes={kan.map((waarde) => ({ waarde, tekst: t(`intrekken.reden.${waarde}`) }))}
              {...register('reden')}
            />
          )}
        </Formulier>
      </Dialoog>
    </Kaart>
  );
}
