/**
 * Telt een aanmelding? Is elk bericht erover teruggedraaid, dan is zij er nooit geweest. De rij blijft, als afgemeld: er
 * wordt niets gewist. `a` is de naam van de aanmelding in de opdracht.
 */
export const teltAanmelding = (a: string): string =>
  `(${a}.status <> 'AFGEMELD' or exists (select 1 from statusbericht tb where tb.overstap_id = ${a}.overstap_id
    and tb.aanmelding_id = ${a}.id and tb.effect = 'toegepast')
    or not exists (select 1 from statusbericht wb where wb.overstap_id = ${a}.overstap_id
    and wb.aanmelding_id = ${a}.id and wb.effect = 'teruggedraaid'))`;
