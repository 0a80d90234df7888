import { describe, expect, it } from '@jest/globals';

interface Uitvoer {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}
const { nogEens, uitslag } = (await import(new URL('./wankel.mjs', import.meta.url).href)) as {
  readonly nogEens: (uitvoer: Uitvoer) => readonly string[];
  readonly uitslag: (eerste: Uitvoer, tweede: Uitvoer | null) => unknown;
};

/** Wat Jest schrijft over suites; een test met een `!` mislukte, een suite zonder tests begon niet. */
function aUitvoer(suites: Readonly<Record<string, readonly string[]>>): Uitvoer {
  const testResults = Object.entries(suites).map(([name, tests]) => ({
    name,
    status: tests.length === 0 || tests.some((test) => test.endsWith('!')) ? 'failed' : 'passed',
    assertionResults: tests.map((test) => ({
      fullName: test.replace('!', ''),
      status: test.endsWith('!') ? 'failed' : 'passed',
    })),
  }));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    numPassedTests: tests.filter(({ status }) => status === 'passed').length,
    numFailedTests: tests.filter(({ status }) => status === 'failed').length,
    numRuntimeErrorTestSuites: testResults.filter(({ assertionResults }) => assertionResults.length === 0)
      .length,
    testResults,
  };
}

describe('nogEens', () => {
  it('gives the suites in which a test failed', () => {
    expect(nogEens(aUitvoer({ a: ['een', 'twee!'], b: ['drie'], c: ['vier!'] }))).toEqual(['a', 'c']);
  });

  it('gives nothing when nothing failed, or more than a busy machine explains', () => {
    expect(nogEens(aUitvoer({ a: ['een'] }))).toEqual([]);
    expect(nogEens(aUitvoer({ a: ['een!'], b: ['twee!'], c: ['drie!'] }))).toEqual([]);
  });

  it('gives nothing when a suite could not even begin', () => {
    expect(nogEens(aUitvoer({ a: ['een!'], b: [] }))).toEqual([]);
  });
});

describe('uitslag', () => {
  const eerste = aUitvoer({ a: ['een', 'twee!'], b: ['drie!'] });

  it('counts every failure when there was no second time', () => {
    expect(uitslag(eerste, null)).toEqual({ goed: 1, fout: 2, wankel: [] });
    expect(uitslag(aUitvoer({ a: [] }), null)).toEqual({ goed: 0, fout: 1, wankel: [] });
  });

  it('names what passed the second time, and counts it once', () => {
    const tweede = aUitvoer({ a: ['een', 'twee'], b: ['drie'] });
    expect(uitslag(eerste, tweede)).toEqual({ goed: 3, fout: 0, wankel: ['a: twee', 'b: drie'] });
  });

  it('keeps apart two tests of the same name', () => {
    const beide = aUitvoer({ a: ['een!'], b: ['een!'] });
    expect(uitslag(beide, aUitvoer({ a: ['een'], b: ['een!'] }))).toEqual({
      goed: 1,
      fout: 1,
      wankel: ['a: een'],
    });
  });

  it('keeps what failed again, what did not run again, and what fails only now', () => {
    expect(uitslag(eerste, aUitvoer({ a: ['een', 'twee'], b: ['drie!'] }))).toEqual({
      goed: 2,
      fout: 1,
      wankel: ['a: twee'],
    });
    expect(uitslag(eerste, aUitvoer({ a: ['een', 'twee'] }))).toMatchObject({ fout: 1, wankel: ['a: twee'] });
    expect(uitslag(eerste, aUitvoer({ a: ['een!', 'twee'], b: ['drie'] }))).toEqual({
      goed: 2,
      fout: 1,
      wankel: ['a: twee', 'b: drie'],
    });
  });
});
