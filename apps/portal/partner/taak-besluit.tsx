import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Teruggave } from '#libs/contract/partnertaken.ts';
import { useOpdracht } from '../api/vragen.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Tekstvak } from '../delen/velden.tsx';
import { dag, slotdag } from '../taal/tijd.ts';
import { Meldvorm } from './taak-melden.tsx';
import type { Gedaan, Taakvol } from './taak.tsx';

interface Props {
  readonly taak: Taakvol;
  readonly na: (wat: Gedaan) => void;
}

/** Wat de lezer nu doet: aannemen of teruggeven, en daarna melden hoe het gaat. */
export function Besluit({ taak, na }: Props) {
  const { t } = useTranslation('partner');
  const [geeftTerug, zetGeeftTerug] = useState(false);
  return (
    <Kaart titel={t(`besluit.${taak.status}.titel`)}>
      {taak.status === 'AANGEBODEN' ? (
        <Aannemen taak={taak} na={na} geefTerug={() => zetGeeftTerug(true)} />
      ) : (
        <Meldvorm taak={taak} na={na} geefTerug={() => zetGeeftTerug(true)} />
      )}
      <Dialoog titel={t('terug.titel')} open={geeftTerug} sluit={() => zetGeeftTerug(false)}>
        <Teruggeven taak={taak} na={na} sluit={() => zetGeeftTerug(false)} />
      </Dialoog>
    </Kaart>
  );
}

function Aannemen({ taak, na, geefTerug }: Props & { readonly geefTerug: () => void }) {
  const { t } = useTranslation('partner');
  const neemAan = useOpdracht('neemPartnertaakAan', ['lijstPartnertaken']);
  const doe = (): void =>
    neemAan.mutate({ pad: { id: taak.id }, inhoud: {} }, { onSuccess: () => na('aangenomen') });
  return (
    <>
      <p>{t('besluit.AANGEBODEN.uitleg', { dag: dag(slotdag(taak.reageerUiterlijk)) })}</p>
      {neemAan.error && <Foutmelding fout={neemAan.error} />}
      <div className="knoprij">
        <Knop soort="hoofd" onClick={doe} bezig={neemAan.isPending}>
          {t('besluit.neemAan')}
        </Knop>
        <Knop onClick={geefTerug}>{t('besluit.geefTerug')}</Knop>
      </div>
    </>
  );
}

function Teruggeven({ taak, na, sluit }: Props & { readonly sluit: () => void }) {
  const { t } = useTranslation('partner');
  const geefTerug = useOpdracht('geefPartnertaakTerug', ['lijstPartnertaken']);
  return (
    <>
      <p>{t('terug.uitleg', { naam: taak.van.naam })}</p>
      <Formulier
        schema={Teruggave}
        begin={{ reden: '' }}
        knop={t('terug.knop')}
        gevaar
        annuleer={sluit}
        verstuur={async (inhoud) => {
          await geefTerug.mutateAsync({ pad: { id: taak.id }, inhoud });
          sluit();
          na('teruggegeven');
        }}
      >
        {({ register, formState: { errors } }) => (
          <Tekstvak
            label={t('terug.reden')}
            uitleg={t('terug.redenUitleg')}
            fout={foutVan(errors, 'reden') && t('terug.redenNodig')}
            {...register('reden')}
          />
        )}
      </Formulier>
    </>
  );
}
