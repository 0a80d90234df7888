import { kort } from './paden.mjs';

/** Zoveel suites mogen hoogstens nog eens; zijn het er meer, dan ligt het niet aan een drukke machine. */
const HOOGSTENS = 2;

const mislukte = ({ testResults = [] }) => testResults.filter(({ status }) => status === 'failed');

/**
 * De suites die nog eens mogen, alleen en na elkaar; leeg als er niets mislukte of te veel. Een suite die niet eens begon, mag niet nog eens: dat is
 * geen drukte.
 */
export function nogEens(uitvoer) {
  const suites = mislukte(uitvoer);
  const begon = suites.every(({ assertionResults = [] }) =>
    assertionResults.some(({ status }) => status === 'failed'),
  );
  return begon && suites.length <= HOOGSTENS ? suites.map(({ name }) => name) : [];
}

/** De tests van deze uitvoer met deze stand, elk met haar bestand: twee suites kunnen een test hebben die hetzelfde heet. */
const testsMet = (stand, { testResults = [] }) =>
  testResults.flatMap(({ name, assertionResults = [] }) =>
    assertionResults
      .filter(({ status }) => status === stand)
      .map(({ fullName }) => `${kort(name)}: ${fullName}`),
  );

/**
 * Wat er na nog eens overblijft. Wankel is een test die de tweede keer slaagde; wat weer misging, of de tweede keer niet draaide, is een fout.
 * Zonder tweede keer is alles wat mislukte een fout.
 */
export function uitslag(eerste, tweede) {
  const geslaagd = new Set(testsMet('passed', tweede ?? {}));
  const eerder = testsMet('failed', eerste);
  const { numPassedTests: goed = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = eerste;
  const wankel = eerder.filter((test) => geslaagd.has(test));
  const opnieuwMis = testsMet('failed', tweede ?? {}).filter((test) => !eerder.includes(test));
  const fout = numFailedTests + numRuntimeErrorTestSuites - wankel.length + opnieuwMis.length;
  return { goed: goed + wankel.length - opnieuwMis.length, fout, wankel };
}
