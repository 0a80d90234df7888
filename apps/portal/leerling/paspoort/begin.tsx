import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht } from '../../api/vragen.ts';
import { useGaVandaar } from '../../delen/ga-vandaar.ts';
import { Dialoog } from '../../delen/dialoog.tsx';
import { Doeknoppen } from '../../delen/doeknoppen.tsx';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { useMelder } from '../../delen/melder.tsx';
import { Melding } from '../../delen/melding.tsx';
import { onthoudenCode, vergeetCode } from '../../delen/startcode.ts';
import { Keuzes } from '../../delen/thuis/keuzes.tsx';
import { Tekstveld } from '../../delen/velden.tsx';

/** Waar iemand heen wil; elk heeft zijn eigen vragen. */
const RICHTINGEN = ['mbo-tot-23', 'arbeid', 'toekomst'] as const;
type Richting = (typeof RICHTINGEN)[number];

interface Props {
  readonly gevraagdDoor: readonly { readonly organisatie: { readonly id: string; readonly naam: string } }[];
  readonly afgezien: boolean;
}

/** Begin je Paspoort, met de code van de mentor of zonder; of zeg dat je er geen wilt. */
export function BeginPaspoort({ gevraagdDoor, afgezien }: Props) {
  const { t } = useTranslation('leerling');
  const [richting, zetRichting] = useState<Richting>('mbo-tot-23');
  const [code, zetCode] = useState(onthoudenCode);
  const vandaar = useGaVandaar();
  const begin = useOpdracht('beginPaspoort', ['lijstPaspoorten']);
  const start = (): void => {
    const ga = vandaar();
    begin.mutate(
      { inhoud: { variant: richting, ...(code.trim() ? { code: code.trim() } : {}) } },
      {
        onSuccess: () => {
          vergeetCode();
          ga('/mijn/paspoort/over-mij/1');
        },
      },
    );
  };
  return (
    <form
      className="formulier"
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        start();
      }}
    >
      <p>{t('begin.uitleg')}</p>
      <ul>
        {(['jou', 'kort', 'stop'] as const).map((punt) => (
          <li key={punt}>{t(`begin.${punt}`)}</li>
        ))}
      </ul>
      {gevraagdDoor.map(({ organisatie }) => (
        <Melding key={organisatie.id}>
          <p>{t('begin.gevraagd', { wie: organisatie.naam })}</p>
        </Melding>
      ))}
      {afgezien && (
        <Melding>
          <p>{t('begin.afgezien')}</p>
        </Melding>
      )}
      <Keuzes
        label={t('begin.richting')}
        naam="richting"
        gekozen={[richting]}
        keuzes={RICHTINGEN.map((waarde) => ({ waarde, tekst: t(`begin.variant.${waarde}`) }))}
        kies={(waarde) => zetRichting(waarde as Richting)}
      />
      <Tekstveld
        label={t('begin.code')}
        uitleg={t('begin.codeUitleg')}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={60}
        value={code}
        onChange={({ target }) => zetCode(target.value)}
      />
      {begin.error && <Foutmelding fout={begin.error} />}
      <div className="knoprij">
        <Knop type="submit" soort="hoofd" bezig={begin.isPending}>
          {t('begin.knop')}
        </Knop>
        {!afgezien && <Geen />}
      </div>
    </form>
  );
}

/** Ik wil geen Paspoort. */
function Geen() {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const [open, zet] = useState(false);
  const doe = useOpdracht('zieAfVanPaspoort', ['lijstPaspoorten']);
  const zieAf = (): void =>
    doe.mutate(
      {},
      {
        onSuccess: () => {
          zet(false);
          meld({ toon: 'goed', tekst: t('geen.klaar') });
        },
      },
    );
  return (
    <>
      <Knop soort="stil" onClick={() => zet(true)}>
        {t('geen.knop')}
      </Knop>
      <Dialoog titel={t('geen.titel')} open={open} sluit={() => zet(false)}>
        <p>{t('geen.uitleg')}</p>
        <Doeknoppen
          tekst={t('geen.zeker')}
          doe={zieAf}
          laat={() => zet(false)}
          soort="gewoon"
          bezig={doe.isPending}
          fout={doe.error}
        />
      </Dialoog>
    </>
  );
}
