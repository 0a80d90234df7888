import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Teruggave } from '#libs/contract/partnertaken.ts';
import { Dialoog } from '../delen/dialoog.tsx';
import { Formulier, foutVan } from '../delen/formulier.tsx';
import { Foutmelding } from '../delen/foutmelding.tsx';
import { Knop } from '../delen/knop.tsx';
import { Kaart } from '../delen/pagina.tsx';
import { Tekstvak } from '../delen/velden.tsx';
import { dag, dagenTot, slotdag } from '../taal/tijd.ts';
import { Meldvorm } from './taak-melden.tsx';
import { useTaakopdracht } from './taak-opdracht.ts';
import type { Gedaan, Taakvol } from './taak.tsx';

interface Props {
  readonly taak: Taakvol;
  readonly na: (wat: Gedaan) => void;
}

/** Wat de lezer nu doet: aannemen of teruggeven, en daarna melden hoe het gaat. */
export function Besluit({ taak, na }: Props) {
  const { t } = useTranslation('partner');
  const [geeftTerug, zetGeeftTerug] = useState(false);
  // Hier, en niet bij de knop: wie te laat was, ziet daarna andere knoppen, en leest nog waarom.
  const neemAan = useTaakopdracht('neemPartnertaakAan', taak);
  return (
    <Kaart titel={t(`besluit.${taak.status}.titel`)}>
      {neemAan.fout && <Foutmelding fout={neemAan.fout} />}
      {taak.status === 'AANGEBODEN' ? (
        <Aannemen taak={taak} na={na} neemAan={neemAan} geefTerug={() => zetGeeftTerug(true)} />
      ) : (
        <Meldvorm taak={taak} na={na} geefTerug={() => zetGeeftTerug(true)} />
      )}
      <Dialoog titel={t('terug.titel')} open={geeftTerug} sluit={() => zetGeeftTerug(false)}>
        {geeftTerug && <Teruggeven taak={taak} na={na} sluit={() => zetGeeftTerug(false)} />}
      </Dialoog>
    </Kaart>
  );
}

interface Aanneemprops extends Props {
  readonly neemAan: ReturnType<typeof useTaakopdracht<'neemPartnertaakAan'>>;
  readonly geefTerug: () => void;
}

function Aannemen({ taak, na, neemAan, geefTerug }: Aanneemprops) {
  const { t } = useTranslation('partner');
  const laatste = slotdag(taak.reageerUiterlijk);
  const doe = (): void => {
    neemAan
      .doe((versie) => ({ pad: { id: taak.id }, inhoud: { versie } }))
      .then(
        () => na('aangenomen'),
        () => undefined,
      );
  };
  return (
    <>
      <p>{t(`besluit.AANGEBODEN.${dagenTot(laatste) < 0 ? 'laat' : 'uitleg'}`, { dag: dag(laatste) })}</p>
      <div className="knoprij">
        <Knop soort="hoofd" onClick={doe} bezig={neemAan.bezig}>
          {t('besluit.neemAan')}
        </Knop>
        <Knop onClick={geefTerug}>{t('besluit.geefTerug')}</Knop>
      </div>
    </>
  );
}

function Teruggeven({ taak, na, sluit }: Props & { readonly sluit: () => void }) {
  const { t } = useTranslation('partner');
  const geefTerug = useTaakopdracht('geefPartnertaakTerug', taak);
  return (
    <>
      <p>{t('terug.uitleg', { naam: taak.van.naam })}</p>
      <Formulier
        schema={Teruggave.omit({ versie: true })}
        begin={{ reden: '' }}
        knop={t('terug.knop')}
        gevaar
        annuleer={sluit}
        verstuur={async (inhoud) => {
          await geefTerug.doe((versie) => ({ pad: { id: taak.id }, inhoud: { ...inhoud, versie } }));
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
