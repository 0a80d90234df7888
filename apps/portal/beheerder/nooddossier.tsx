import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVraag } from '../api/vragen.ts';
import { Knop } from '../delen/knop.tsx';
import { naamVan } from '../delen/naam.ts';
import { Bal, WaaromHier } from '../delen/bal.tsx';
import { Gegevens } from '../delen/pagina.tsx';
import { Toestand } from '../delen/toestand.tsx';
import { Zin } from '../delen/zin.tsx';

/** Wat met de noodknop te lezen is; pas gelezen als iemand erom vraagt, want elke keer kijken wordt onthouden. */
export function Nooddossier({ overstapId }: { readonly overstapId: string }) {
  const { t } = useTranslation('beheerder');
  const [kijkt, zet] = useState(false);
  const vraag = useVraag('leesOverstap', { pad: { id: overstapId } }, { uit: !kijkt });
  if (!kijkt)
    return (
      <div className="knoprij">
        <Knop klein pictogram="oog" onClick={() => zet(true)}>
          {t('nood.bekijk')}
        </Knop>
      </div>
    );
  return (
    <Toestand vraag={vraag}>
      {({ leerling, school, status, statusTekst, bal, waaromHier }) => (
        <Gegevens
          regels={[
            [t('nood.leerling'), naamVan(leerling)],
            [t('nood.school'), school.naam],
            [t('stand'), <Zin key="stand" bij={`status.${status}`} tekst={statusTekst} />],
            [t('nood.bal'), <Bal key="bal" bal={bal} />],
            ...(waaromHier
              ? [[t('nood.waarom'), <WaaromHier key="waarom" waarom={waaromHier} />] as const]
              : []),
          ]}
        />
      )}
    </Toestand>
  );
}
