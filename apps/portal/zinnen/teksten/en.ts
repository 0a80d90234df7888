import * as bestand from '../engels/bestand.ts';
import * as cijfers from '../engels/cijfers.ts';
import { FOUTEN_ALGEMEEN } from '../engels/fouten-algemeen.ts';
import { FOUTEN_OVERSTAP } from '../engels/fouten-overstap.ts';
import { FOUTEN_VERZUIM } from '../engels/fouten-verzuim.ts';
import * as gebeurtenissen from '../engels/gebeurtenissen.ts';
import * as instrument from '../engels/instrument.ts';
import * as post from '../engels/post.ts';
import * as overstap from '../engels/overstap.ts';
import * as taken from '../engels/taken.ts';
import * as traject from '../engels/traject.ts';
import * as veldregels from '../engels/veldregels.ts';
import * as verzuim from '../engels/verzuim.ts';
import * as weigeringen from '../engels/weigeringen.ts';

/** Wat de API in het Nederlands zegt, per soort en code. De Nederlandse zinnen staan in libs/contract, en komen met het antwoord mee. */
export default {
  ...bestand,
  ...cijfers,
  ...gebeurtenissen,
  ...instrument,
  ...overstap,
  ...post,
  ...taken,
  ...traject,
  ...veldregels,
  ...verzuim,
  ...weigeringen,
  fout: { ...FOUTEN_ALGEMEEN, ...FOUTEN_OVERSTAP, ...FOUTEN_VERZUIM },
};
