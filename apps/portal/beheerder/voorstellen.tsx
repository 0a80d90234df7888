import { useTranslation } from 'react-i18next';
import { useLijst, useOpdracht, type Item } from '../api/vragen.ts';
import { useMij } from '../app/mij.ts';
import { Knop } from '../delen/knop.tsx';
import { Merkje } from '../delen/merkje.tsx';
import { Gegevens, Kaart } from '../delen/pagina.tsx';
import { Leeg, Toestand } from '../delen/toestand.tsx';
import { Voortgang } from '../delen/voortgang.tsx';
import { dag, ogenblik } from '../taal/tijd.ts';
import { Bevestig, VierOgen } from './bevestig.tsx';
import { Bladen } from './bladen.tsx';

type Voorstel = Item<'lijstBewaarvoorstellen'>;
const TOON = {
  VOORGESTELD: 'let-op',
  GOEDGEKEURD: 'info',
  AFGEWEZEN: undefined,
  UITGEVOERD: 'goed',
} as const;

/** Wat de bewaartermijn voorbij is: hoeveel, waarvan, en wie akkoord gaf. */
export function Voorstellen() {
  const { t } = useTranslation('beheerder');
  const lijst = useLijst('lijstBewaarvoorstellen');
  const open = lijst.items.filter(({ status }) => status === 'VOORGESTELD').length;
  return (
    <Bladen deel="gegevens" aantallen={[undefined, undefined, open]}>
      <Toestand vraag={lijst}>
        {() =>
          lijst.items.length === 0 ? (
            <Leeg titel={t('voorstel.leeg')}>{t('voorstel.leegUitleg')}</Leeg>
          ) : (
            <div className="stapel">
              {lijst.items.map((voorstel) => (
                <Een key={voorstel.id} voorstel={voorstel} />
              ))}
              {lijst.meer && <Knop onClick={lijst.meer}>{t('meer')}</Knop>}
            </div>
          )
        }
      </Toestand>
    </Bladen>
  );
}

function Een({ voorstel }: { readonly voorstel: Voorstel }) {
  const { t } = useTranslation('beheerder');
  const { aantal, telling, status, beslotenOp, uitgevoerdOp, begonnen, overgeslagen } = voorstel;
  return (
    <Kaart titel={t('voorstel.kop', { dag: dag(voorstel.dag), count: aantal })}>
      <p>
        <Merkje toon={TOON[status]}>{t(`voorstel.status.${status}`)}</Merkje>
      </p>
      <Gegevens
        regels={[
          ...Object.entries(telling).map(([klasse, hoeveel]) => [t(`klasse.${klasse}`), hoeveel] as const),
          ...(beslotenOp ? [[t('voorstel.besloten'), ogenblik(beslotenOp)] as const] : []),
          ...(uitgevoerdOp ? [[t('voorstel.uitgevoerd'), ogenblik(uitgevoerdOp)] as const] : []),
          ...(overgeslagen > 0 ? [[t('voorstel.overgeslagen'), overgeslagen] as const] : []),
        ]}
      />
      {status === 'GOEDGEKEURD' && (
        <Voortgang tekst={t('voorstel.begonnen')} klaar={begonnen} totaal={aantal - overgeslagen} />
      )}
      {status === 'VOORGESTELD' && <Akkoord voorstel={voorstel} />}
    </Kaart>
  );
}

function Akkoord({ voorstel: { id, aantal, akkoorden, akkoordNodig } }: { readonly voorstel: Voorstel }) {
  const { t } = useTranslation('beheerder');
  const mij = useMij();
  const geef = useOpdracht('geefBewaarakkoord', ['lijstBewaarvoorstellen', 'lijstVernietigingen']);
  const wijsAf = useOpdracht('wijsBewaarvoorstelAf', ['lijstBewaarvoorstellen']);
  const al = akkoorden.includes(mij?.gebruiker.id ?? '');
  return (
    <>
      <p>{t('voorstel.akkoorden', { count: akkoorden.length, nodig: akkoordNodig })}</p>
      {al && <VierOgen>{t('voorstel.anderOok')}</VierOgen>}
      <div className="knoprij">
        {!al && (
          <Bevestig
            knop={t('voorstel.akkoord')}
            titel={t('voorstel.akkoordTitel', { count: aantal })}
            uitleg={<p>{t(akkoorden.length + 1 < akkoordNodig ? 'voorstel.nogEen' : 'voorstel.laatste')}</p>}
            klaar={t('voorstel.isAkkoord')}
            soort="gevaar"
            doe={() => geef.mutateAsync({ pad: { id } })}
          />
        )}
        <Bevestig
          knop={t('voorstel.wijsAf')}
          titel={t('voorstel.wijsAfTitel')}
          uitleg={<p>{t('voorstel.wijsAfUitleg')}</p>}
          klaar={t('voorstel.isAf')}
          doe={() => wijsAf.mutateAsync({ pad: { id } })}
        />
      </div>
    </>
  );
}
