import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with why tests were skipped, and a line any script can read: "N passed, N failed, N skipped". */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const failedTests = [...module.children.allTests('failed')].length;
      if (!module.ok() && failedTests === 0) count.failed++;
      for (const test of module.children.allTests()) {
        const result = test.result();
        count[result.state]++;
        if (result.state === 'skipped' && result.note) console.log(`skipped: ${test.fullName}: ${result.note}`);
      }
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  }
}
