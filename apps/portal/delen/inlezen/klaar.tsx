import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpdracht } from '../../api/vragen.ts';
import { nu, ogenblik } from '../../taal/tijd.ts';
import { Dialoog } from '../dialoog.tsx';
import { Foutmelding } from '../foutmelding.tsx';
import { Knop, Knoplink } from '../knop.tsx';
import { Uitkomst } from '../uitkomst.tsx';
import { Cijfers, Effect } from './cijfers.tsx';
import { Koppelen } from './koppelen.tsx';
import { Regels } from './regels.tsx';
import { isLeeg, telGroep, type Bestand } from './soorten.ts';

interface Props {
  readonly bestand: Bestand;
  readonly basis: string;
  /** Het gebeurde net, terwijl de lezer keek. */
  readonly net: boolean;
}

/** Stap 5: wat er is gedaan. Tot de avond is het ongedaan te maken. */
export function Klaar({ bestand, basis, net }: Props) {
  const { t } = useTranslation('inlezen');
  const terug = bestand.status === 'TERUGGEDRAAID';
  const bij = net ? bestand.status : null;
  const kan = bestand.status === 'VERWERKT' && bestand.ongedaanTot !== null;
  return (
    <>
      {terug || bestand.status === 'INGETROKKEN' ? (
        <Uitkomst bij={bij} toon="info" titel={t('klaar.teruggedraaid')}>
          <p>{t('klaar.teruggedraaidUitleg')}</p>
        </Uitkomst>
      ) : (
        <Uitkomst
          bij={bij}
          titel={t(isLeeg(bestand) ? 'klaar.bevestigd' : 'klaar.titel', { count: telGroep(bestand, 'goed') })}
        >
          <p>{bestand.verwerktOp && t('klaar.op', { op: ogenblik(bestand.verwerktOp) })}</p>
        </Uitkomst>
      )}
      <div className="knoprij niet-printen">
        <Knoplink naar={basis} soort="hoofd">
          {t('klaar.naarLijst')}
        </Knoplink>
        {kan && <Ongedaan bestand={bestand} />}
        <Knop soort="stil" onClick={() => window.print()}>
          {t('klaar.print')}
        </Knop>
      </div>
      {!terug && <Koppelen bestand={bestand} />}
      <Cijfers bestand={bestand} />
      {!terug && <Effect bestand={bestand} />}
      <Regels bestand={bestand} />
    </>
  );
}

function Ongedaan({ bestand }: { readonly bestand: Bestand }) {
  const { t } = useTranslation('inlezen');
  const [open, zet] = useState(false);
  const draai = useOpdracht('draaiBestandTerug', ['leesBestand', 'lijstBestanden']);
  const tot = bestand.ongedaanTot ?? '';
  if (Date.parse(tot) <= nu().getTime()) return <span className="zacht">{t('klaar.teLaat')}</span>;
  const doe = (): void => {
    draai.mutate({ pad: { id: bestand.id } }, { onSuccess: () => zet(false) });
  };
  return (
    <>
      <Knop onClick={() => zet(true)}>{t('klaar.ongedaan', { tot: ogenblik(tot) })}</Knop>
      <Dialoog titel={t('klaar.zeker')} open={open} sluit={() => zet(false)}>
        <p>{t('klaar.zekerUitleg')}</p>
        {draai.error && <Foutmelding fout={draai.error} />}
        <div className="knoprij">
          <Knop soort="gevaar" bezig={draai.isPending} onClick={doe}>
            {t('klaar.draaiTerug')}
          </Knop>
          <Knop soort="stil" onClick={() => zet(false)}>
            {t('klaar.laat')}
          </Knop>
        </div>
      </Dialoog>
    </>
  );
}
