import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NieuweOuderlink as Schema } from '#libs/contract/ouderlinks.ts';
import type { Antwoord } from '../../api/client.ts';
import { useOpdracht } from '../../api/vragen.ts';
import { laatsteDag } from '../../taal/tijd.ts';
import { Dialoog } from '../dialoog.tsx';
import { Formulier, foutVan } from '../formulier.tsx';
import { Knop } from '../knop.tsx';
import { Melding } from '../melding.tsx';
import { Keuzegroep } from '../velden.tsx';

interface Props {
  readonly id: string;
  readonly sluit: () => void;
}
const DOELEN = ['overstap', 'paspoort'] as const;
const GRONDEN = ['schooladministratie', 'gezagsregister', 'onbekend'] as const;

/** Maakt een link voor een ouder; link en code zijn hier een keer te zien. */
export function NieuweOuderlink({ id, sluit }: Props) {
  const { t } = useTranslation('dossier');
  const [gemaakt, zet] = useState<Antwoord<'maakOuderlink'> | null>(null);
  const maak = useOpdracht('maakOuderlink', ['lijstOuderlinks']);
  return (
    <Dialoog titel={t('ouderlink.maak')} open sluit={sluit} vast={gemaakt !== null}>
      {gemaakt ? (
        <Gemaakt link={gemaakt} sluit={sluit} />
      ) : (
        <Formulier
          schema={Schema.omit({ overstapId: true })}
          begin={{ doel: 'overstap', gezagsgrond: 'schooladministratie' }}
          verstuur={async (waarden) =>
            zet(await maak.mutateAsync({ inhoud: { ...waarden, overstapId: id } }))
          }
          knop={t('ouderlink.maakKnop')}
          annuleer={sluit}
        >
          {({ register, formState: { errors } }) => (
            <>
              <Keuzegroep
                label={t('ouderlink.waarvoor')}
                fout={foutVan(errors, 'doel')}
                keuzes={DOELEN.map((waarde) => ({ waarde, tekst: t(`ouderlink.doel.${waarde}`) }))}
                {...register('doel')}
              />
              <Keuzegroep
                label={t('ouderlink.gezag')}
                uitleg={t('ouderlink.gezagUitleg')}
                fout={foutVan(errors, 'gezagsgrond')}
                keuzes={GRONDEN.map((waarde) => ({ waarde, tekst: t(`ouderlink.grond.${waarde}`) }))}
                {...register('gezagsgrond')}
              />
            </>
          )}
        </Formulier>
      )}
    </Dialoog>
  );
}

function Gemaakt({ link, sluit }: { readonly link: Antwoord<'maakOuderlink'>; readonly sluit: () => void }) {
  const { t } = useTranslation('dossier');
  const [over, zet] = useState('');
  const neemOver = async (wat: 'link' | 'code'): Promise<void> => {
    await navigator.clipboard.writeText(link[wat]);
    zet(t(`ouderlink.over.${wat}`));
  };
  return (
    <div className="stapel">
      <Melding toon="let-op" titel={t('ouderlink.nooitSamen')}>
        <p>{t('ouderlink.nooitSamenUitleg', { dag: laatsteDag(link.verlooptOp) })}</p>
      </Melding>
      <div className="stapel stapel--krap">
        <h3>{t('ouderlink.deLink')}</h3>
        <p className="dossier__geheim">{link.link}</p>
        <Knop onClick={() => void neemOver('link')}>{t('ouderlink.kopieerLink')}</Knop>
      </div>
      <div className="stapel stapel--krap">
        <h3>{t('ouderlink.deCode')}</h3>
        <p className="dossier__geheim dossier__geheim--groot">{link.code}</p>
        <Knop onClick={() => void neemOver('code')}>{t('ouderlink.kopieerCode')}</Knop>
      </div>
      <p role="status">{over}</p>
      <div className="knoprij">
        <Knop soort="hoofd" onClick={sluit}>
          {t('ouderlink.klaar')}
        </Knop>
      </div>
    </div>
  );
}
