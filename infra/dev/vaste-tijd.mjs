/**
 * Het ogenblik waarop een product in een test of meting begint: een gewone werkdag, binnen de mailuren. Zo hangt geen uitkomst af van de dag
 * en het uur waarop zij draait, en is 'vooruit naar januari' altijd vooruit.
 */
export const VASTE_TIJD = '2026-11-30T10:00:00+01:00';
