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

/** Wie bij het overleg hoort; de leerplicht ziet iedereen en kan iemand eraf halen, een deelnemer leest van een ander alleen dat hij erbij hoort. */
export function Deelnemers({ overleg }: { readonly overleg: Overleggegeven }) {
  const { t } = useTranslation('mas');
  const [weg, zetWeg] = useState<Deelnemer | null>(null);
  const naam = useDeelnemernaam();
  const alles = overleg.trajectId !== undefined;
  const magWeg = alles && overleg.status === 'GEPLAND';
  return (
    <Kaart titel={t('overleg.deelnemers')}>
      <ul className="kaal stapel stapel--krap">
        {overleg.deelnemers.map((wie) => (
          <li key={wie.nummer} className="taakregel">
            <div className="rij rij--uiteen">
              <span>
                <strong>{naam(wie)}</strong>
                {wie.organisatie && <span className="zacht">, {t(`delen:rol.${wie.rol}`)}</span>}
                {wie.uzelf && <span className="zacht"> {t('overleg.uzelf')}</span>}
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
            <Stand wie={wie} toon={overleg.status === 'GEHOUDEN' && (alles || wie.uzelf)} />
          </li>
        ))}
      </ul>
      <NietTeZien overleg={overleg} />
      {weg && <Weghalen id={overleg.id} wie={weg} naam={naam(weg)} sluit={() => zetWeg(null)} />}
    </Kaart>
  );
}

/** Of iemand er was, en of hij de samenvatting leest. */
function Stand({ wie, toon }: { readonly wie: Deelnemer; readonly toon: boolean }) {
  const { t } = useTranslation('mas');
  return (
    <>
      {wie.aanwezig !== null && (
        <span>
          <Merkje toon={wie.aanwezig ? 'goed' : undefined}>
            {t(wie.aanwezig ? 'overleg.aanwezig' : 'overleg.afwezig')}
          </Merkje>
        </span>
      )}
      {toon && (
        <span className="zacht klein">
          {wie.vrijgegevenOp ? t('overleg.ziet', { dag: dag(wie.vrijgegevenOp) }) : t('overleg.zietNiet')}
        </span>
      )}
    </>
  );
}

/** Van wie men niet leest of hij erbij hoort; dat staat er ook als hij er niet bij hoort. */
function NietTeZien({
  overleg: { verzwegen, status, deelnemers, trajectId },
}: {
  readonly overleg: Overleggegeven;
}) {
  const { t } = useTranslation('mas');
  if (trajectId) return null;
  if (deelnemers.every(({ uzelf }) => uzelf) && status !== 'GEPLAND')
    return <p className="zacht klein">{t('overleg.anderenNiet')}</p>;
  if (verzwegen.length === 0) return null;
  return (
    <p className="zacht klein">{t(`overleg.verzwegen.${verzwegen.length === 1 ? 'om' : 'haltEnOm'}`)}</p>
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
