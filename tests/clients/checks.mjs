// Runs named checks in order, prints one line each, and sets the exit code.
let failed = 0;

export async function check(name, work) {
  try {
    const note = await work();
    console.log(`ok    ${name}${note ? `: ${note}` : ''}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error?.code ?? ''} ${error?.message ?? error}`);
  }
}

export function must(condition, message) {
  if (!condition) throw new Error(message);
}

export function end() {
  console.log(failed === 0 ? 'all passed' : `${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
