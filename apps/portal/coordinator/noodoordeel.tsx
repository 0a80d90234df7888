import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht } from '../api/vragen.ts';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { useMelder } from '../delen/melder.tsx';
import { Keuzegroep, Tekstvak } from '../delen/velden.tsx';

const OORDELEN = ['terecht', 'onterecht'] as const;

/** Was een noodtoegang terecht, en waarom. Twee velden: daarvoor hoeft geen formulierbibliotheek mee. */
export function Noodoordeel({ id, klaar }: { readonly id: string; readonly klaar: () => void }) {
  const { t } = useTranslation('coordinator');
  const meld = useMelder();
  const [oordeel, zetOordeel] = useState<(typeof OORDELEN)[number] | null>(null);
  const [toelichting, zetToelichting] = useState('');
  const [gevraagd, zetGevraagd] = useState(false);
  const opdracht = useOpdracht('beoordeelNoodtoegang', [
    'lijstNoodtoegangen',
    'leesNoodtoegang',
    'lijstTaken',
  ]);
  const kort = toelichting.trim().length < 3;
  const verstuur = (gebeurtenis: SyntheticEvent): void => {
    gebeurtenis.preventDefault();
    zetGevraagd(true);
    if (!oordeel || kort) return;
    const na = (): void => {
      meld({ toon: 'goed', tekst: t('nood.beoordeeld') });
      klaar();
    };
    opdracht.mutate({ pad: { id }, inhoud: { oordeel, toelichting: toelichting.trim() } }, { onSuccess: na });
  };
  return (
    <form className="formulier" noValidate onSubmit={verstuur}>
      <Keuzegroep
        label={t('nood.vraag')}
        name="oordeel"
        fout={gevraagd && !oordeel ? t('nood.kies') : undefined}
        keuzes={OORDELEN.map((waarde) => ({ waarde, tekst: t(`nood.stand.${waarde}`) }))}
        onChange={({ target }) => zetOordeel(OORDELEN.find((een) => een === target.value) ?? null)}
      />
      <Tekstvak
        label={t('nood.waarom')}
        fout={gevraagd && kort ? t('nood.leegWaarom') : undefined}
        value={toelichting}
        onChange={({ target }) => zetToelichting(target.value)}
      />
      {opdracht.error && <Foutmelding fout={opdracht.error} />}
      <div className="knoprij">
        <Knop type="submit" soort="hoofd" bezig={opdracht.isPending}>
          {t('nood.geefOordeel')}
        </Knop>
        <Knop soort="stil" onClick={klaar}>
          {t('delen:annuleer')}
        </Knop>
      </div>
    </form>
  );
}
