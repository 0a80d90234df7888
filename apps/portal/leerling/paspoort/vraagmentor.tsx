import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht, useVraag, type Item } from '../../api/vragen.ts';
import { Foutmelding } from '../../delen/foutmelding.tsx';
import { Knop } from '../../delen/knop.tsx';
import { useMelder } from '../../delen/melder.tsx';
import { Toestand } from '../../delen/toestand.tsx';
import { Keuzelijst } from '../../delen/velden.tsx';

type Gast = Item<'lijstMeelezers'>;

/** Zonder mentor komt het gesprek er niet: vraag hem hier, of zie dat hij meeleest. */
export function VraagMentor({ id }: { readonly id: string }) {
  const { t } = useTranslation('leerling');
  const vraag = useVraag('lijstMeelezers', { pad: { id } });
  return (
    <Toestand vraag={vraag} regels={1}>
      {({ items }) => {
        const mentoren = items.filter(({ soort }) => soort === 'mentor');
        const leest = mentoren.find(({ leestMee }) => leestMee);
        if (leest) return <p className="zacht">{t('vervolg.mentorLeest', { naam: leest.naam })}</p>;
        return <Kies id={id} mentoren={mentoren} />;
      }}
    </Toestand>
  );
}

function Kies({ id, mentoren }: { readonly id: string; readonly mentoren: readonly Gast[] }) {
  const { t } = useTranslation('leerling');
  const meld = useMelder();
  const [gekozen, zet] = useState('');
  const doe = useOpdracht('vraagMeelezer', ['lijstMeelezers']);
  const mentor = mentoren.find(({ gebruikerId }) => gebruikerId === gekozen) ?? mentoren[0];
  if (!mentor) return <p className="zacht">{t('vervolg.geenMentor')}</p>;
  return (
    <>
      {mentoren.length > 1 && (
        <Keuzelijst
          label={t('vervolg.welkeMentor')}
          keuzes={mentoren.map(({ gebruikerId, naam }) => ({ waarde: gebruikerId, tekst: naam }))}
          value={mentor.gebruikerId}
          onChange={({ target }) => zet(target.value)}
        />
      )}
      {doe.error && <Foutmelding fout={doe.error} />}
      <Knop
        soort="hoofd"
        bezig={doe.isPending}
        onClick={() =>
          doe.mutate(
            { pad: { id }, inhoud: { gebruikerId: mentor.gebruikerId, soort: 'mentor' } },
            {
              onSuccess: () => meld({ toon: 'goed', tekst: t('vervolg.isGevraagd', { naam: mentor.naam }) }),
            },
          )
        }
      >
        {t('vervolg.vraagMentor', { naam: mentor.naam })}
      </Knop>
    </>
  );
}
