/**
 * Een melding `m` als periode van verzuim. De minuten van de melding staan naar rato bij de uren waaruit zij bestaat: zo is te zien wat een
 * jongere die er twee keer in stond, dubbel telde.
 */
export const PERIODE = `m.id, m.begindatum as van, m.einddatum as "totEnMet", (m.minuten / 60.0)::float8 as uren, m.regels as feiten,
    (select count(*)::int from verzuimregel r where r.id = any(m.regels) and r.reden = 'te-laat') as "keerTeLaat",
    (select coalesce(jsonb_agg(jsonb_build_object('inschrijving', r.leerling_id || '/' || r.school_id, 'dag', r.dag,
        'lesuur', r.lesuur, 'minuten', coalesce(m.minuten * r.lesuren / nullif(t.lesuren, 0), 0)::float8, 'teLaat', r.reden = 'te-laat')), '[]')
     from verzuimregel r, (select sum(s.lesuren) as lesuren from verzuimregel s where s.id = any(m.regels)) t
     where r.id = any(m.regels)) as momenten`;
