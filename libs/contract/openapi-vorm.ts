/** Alleen null. Met `nullable` erbij telt gereedschap null tweemaal, en leest het de keuze niet meer. */
const NULL = { enum: [null] } as const;

type Knoop = Record<string, unknown>;

const isKnoop = (waarde: unknown): waarde is Knoop =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/**
 * `nullable` telt in OpenAPI 3.0 alleen naast `type`, en nooit voor wat in `enum` ontbreekt. Bij een verwijzing, een keuze of een lijst van
 * waarden wordt null daarom een keuze erbij.
 */
function nullAlsKeuze(knoop: Knoop): Knoop {
  if (JSON.stringify(knoop['enum']) === '[null]') return NULL;
  if (knoop['nullable'] === true && Array.isArray(knoop['enum'])) {
    const { nullable: _, type, enum: waarden, ...om } = knoop;
    return { ...om, anyOf: [{ type, enum: waarden }, NULL] };
  }
  const { nullable, allOf, anyOf, ...rest } = knoop;
  if (nullable !== true || 'type' in rest) return knoop;
  const keuzes = Array.isArray(anyOf) ? (anyOf as unknown[]) : (allOf as unknown[] | undefined);
  return keuzes ? { ...rest, anyOf: [...keuzes, NULL] } : knoop;
}

/** Een tabel met vaste sleutels noemt haar sleutels: anders is `required` een naam die nergens beschreven staat. */
function sleutelsGenoemd(knoop: Knoop): Knoop {
  const { required, additionalProperties, ...rest } = knoop;
  if (!Array.isArray(required) || !isKnoop(additionalProperties) || 'properties' in rest) return knoop;
  const sleutels = (required as string[]).map((naam) => [naam, additionalProperties]);
  return { ...rest, properties: Object.fromEntries(sleutels), required, additionalProperties: false };
}

/** Schrijft een heel document zo dat ieder gereedschap het hetzelfde leest. */
export function eenduidig(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(eenduidig);
  if (!isKnoop(waarde)) return waarde;
  const kinderen = Object.entries(waarde).map(([naam, kind]) => [naam, eenduidig(kind)]);
  return sleutelsGenoemd(nullAlsKeuze(Object.fromEntries(kinderen) as Knoop));
}
