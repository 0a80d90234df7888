import { describe, expect, it } from '@jest/globals';
import { kentHandeling, magHandeling } from './mag-handeling.ts';
import { HANDELINGEN_VAN_DOEL } from './link.ts';
import { OUDERLINKDOELEN } from './linkdoel.ts';
import { HANDELINGEN, type Actor } from './toegang.ts';

const OUDER: Actor = {
  gebruikerId: 'g',
  organisatieId: 'l',
  organisatieSoort: 'burger',
  rol: 'ouder',
  regios: [],
  dossier: { leerlingId: 'l', leeftijd: 'tiener', gezag: true, geheimAdres: false },
};
const ONDERWERPEN = [{}, { leerlingId: 'l' }, { leerlingId: 'x' }, { leerlingId: 'l', genodigd: true }];

describe('a parent with a link', () => {
  it.each(OUDERLINKDOELEN)(
    'for %s may what the purpose names, and of that never more than a parent may',
    (doel) => {
      const metLink: Actor = { ...OUDER, doel };
      for (const handeling of HANDELINGEN) {
        const genoemd = HANDELINGEN_VAN_DOEL[doel].includes(handeling);
        expect([handeling, kentHandeling(metLink, handeling)]).toEqual([
          handeling,
          genoemd && kentHandeling(OUDER, handeling),
        ]);
        for (const onderwerp of ONDERWERPEN)
          expect(magHandeling(metLink, handeling, onderwerp)).toBe(
            genoemd && magHandeling(OUDER, handeling, onderwerp),
          );
      }
    },
  );

  it('30: has with the purpose nothing that he has not without it', () => {
    const meer = OUDERLINKDOELEN.flatMap((doel) =>
      HANDELINGEN.filter((handeling) =>
        ONDERWERPEN.some(
          (onderwerp) =>
            magHandeling({ ...OUDER, doel }, handeling, onderwerp) &&
            !magHandeling(OUDER, handeling, onderwerp),
        ),
      ),
    );
    expect(meer).toEqual([]);
    expect(
      OUDERLINKDOELEN.map((doel) => HANDELINGEN.filter((h) => kentHandeling({ ...OUDER, doel }, h)).length),
    ).toEqual([2, 5]);
  });
});
