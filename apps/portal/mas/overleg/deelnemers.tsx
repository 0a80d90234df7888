import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Doeknoppen } from '../../delen/doeknoppen.tsx';
import { Knop } from '../../delen/knop.tsx';
import { Merkje } from '../../delen/merkje.tsx';
import { Kaart } from '../../delen/pagina.tsx';
import { dag } from '../../taal/tijd.ts';
import { useDaad } from '../traject/daad.ts';
import type { Overleggegeven } from './overleg.tsx';

export type Deelnemer = Overleggegeven['deelnemers'][number];

/** Hoe een deelnemer heet: zijn organisatie, of de jongere of een ouder. */
export function useDeelnemernaam(): (wie: Pick<Deelnemer, 'organisatie' | 'rol'>) => string {
  const { t } = useTranslation('mas');
  return ({ organisatie, rol }) =>
    organisatie ? organisatie.naam : t(rol === 'ouder' ? 'overleg.ouder' : 'overleg.jongere');
}

/** Wie bij het overleg hoort; de leerplicht ziet iedereen en kan iemand eraf halen, een deelnemer ziet zichzelf. */
export function Deelnemers({ overleg }: { readonly overleg: Overleggegeven }) {
  const { t } = useTranslation('mas');
  const [weg, zetWeg] = useState<Deelnemer | null>(null);
  const naam = useDeelnemernaam();
  const magWeg = overleg.trajectId !== undefined && overleg.status === 'GEPLAND';
  return (
    <Kaart titel={t('overleg.deelnemers')}>
      <ul className="kaal stapel stapel--krap">
        {overleg.deelnemers.map((wie) => (
          <li key={wie.nummer} className="taakregel">
            <div className="rij rij--uiteen">
              <span>
                <strong>{naam(wie)}</strong>
                {wie.organisatie && <span className="zacht">, {t(`delen:rol.${wie.rol}`)}</span>}
              </span>
              {magWeg && overleg.deelnemers.length > 1 && (
                <Knop
                  klein
                  soort="stil"
                  onClick={() => zetWeg(wie)}
                  aria-label={`${t('overleg.af.knop')}: ${naam(wie)}`}
                >
                  {t('overleg.af.knop')}
                </Knop>
              )}
            </div>
            {wie.aanwezig !== null && (
              <span>
                <Merkje toon={wie.aanwezig ? 'goed' : undefined}>
                  {t(wie.aanwezig ? 'overleg.aanwezig' : 'overleg.afwezig')}
                </Merkje>
              </span>
            )}
            {overleg.status === 'GEHOUDEN' && (
              <span className="zacht klein">
                {wie.vrijgegevenOp
                  ? t('overleg.ziet', { dag: dag(wie.vrijgegevenOp) })
                  : t('overleg.zietNiet')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {weg && <Weghalen id={overleg.id} wie={weg} naam={naam(weg)} sluit={() => zetWeg(null)} />}
    </Kaart>
  );
}

interface WegProps {
  readonly id: string;
  readonly wie: Deelnemer;
  readonly naam: string;
  readonly sluit: () => void;
}

function Weghalen({ id, wie, naam, sluit }: WegProps) {
  const { t } = useTranslation('mas');
  const meldAf = useDaad('meldDeelnemerAf');
  const doe = async (): Promise<void> => {
    await meldAf.doe({ pad: { id }, inhoud: { nummer: wie.nummer } }, t('overleg.af.klaar'));
    sluit();
  };
  return (
    <Dialoog titel={t('overleg.af.titel')} open sluit={sluit}>
      <p>{t('overleg.af.uitleg', { wie: naam })}</p>
      <Doeknoppen
        tekst={t('overleg.af.knop')}
        doe={() => void doe().catch(() => undefined)}
        laat={sluit}
        bezig={meldAf.bezig}
        fout={meldAf.fout}
      />
    </Dialoog>
  );
}
