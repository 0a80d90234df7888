import type { Instant } from '../tijd/tijd.ts';
import { laatDelingVerlopen } from './deling-besluiten.ts';
import type { Paspoort, Paspoortversie, Uitnodiging } from './paspoort.ts';
import { magPaspoort } from './paspoort-machine.ts';

const beeindig = (uitnodiging: Uitnodiging, nu: Instant): Uitnodiging =>
  uitnodiging.beeindigdOp === null ? { ...uitnodiging, beeindigdOp: nu } : uitnodiging;

/** Sluit voor iedereen behalve de jongere: elke versie, deling en uitnodiging. */
function sluit(paspoort: Paspoort, nu: Instant, versie: (was: Paspoortversie) => Paspoortversie): Paspoort {
  return {
    ...paspoort,
    versies: paspoort.versies.map(versie),
    delingen: paspoort.delingen.map(laatDelingVerlopen),
    uitnodigingen: paspoort.uitnodigingen.map((uitnodiging) => beeindig(uitnodiging, nu)),
  };
}

/** Het Paspoort is lang niet gebruikt: alles sluit, de jongere kan het nog lezen en weer openen. */
export const laatVerlopen = (paspoort: Paspoort, nu: Instant): Paspoort =>
  sluit(paspoort, nu, (was) => (magPaspoort(was.status, 'VERLOPEN') ? { ...was, status: 'VERLOPEN' } : was));

/**
 * De jongere wil het weg, of de bewaartermijn is om: alle antwoorden zijn weg, ook die van de mentor. Wat een mbo al in een
 * eigen stuk verwerkte, blijft van het mbo; dat feit blijft bij de deling staan.
 */
export const vernietig = (paspoort: Paspoort, nu: Instant): Paspoort =>
  sluit({ ...paspoort, patches: [] }, nu, ({ nummer }) => ({
    nummer,
    status: 'VERNIETIGD',
    antwoorden: {},
    mentordeel: { antwoorden: {}, ondertekend: null, bezwaar: null },
  }));
