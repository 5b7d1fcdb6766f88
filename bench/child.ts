import { existsSync, rmSync } from 'fs';
import { appOf } from './app';
import type { Measure, Variant } from './measures';
import { VARIANTS } from './variants';

/** Runs one app with one variant, and writes what that took. */
async function main([variant, resources, consumers, outdir]: string[]): Promise<void> {
  process.env.CDK_VALIDATION = 'false';
  // What the others find is not what is measured.
  console.error = () => undefined;

  const add = await VARIANTS[variant as Variant]();
  const app = appOf({ resources: Number(resources), consumers: Number(consumers) }, outdir);
  let [checks, firstTime] = [0, 0];
  const timed = (work: () => unknown) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const validate = app.node.validate.bind(app.node);
  app.node.validate = () => {
    if (variant === 'CertificateChecks.apply, once more') firstTime = timed(validate);
    let messages: string[] = [];
    checks += timed(() => messages = validate());
    return messages;
  };
  const built = performance.now();
  checks += timed(() => add(app));
  try {
    app.synth();
  } catch (error) {
    // A report of findings comes after all the work; anything else is a fault of the benchmark.
    if (!existsSync(`${outdir}/validation-report.json`)) throw error;
  }
  // The clock of a process begins with it.
  const program = performance.now();
  const measure: Measure = { program, synthesis: program - built - firstTime, checks, memory: process.resourceUsage().maxRSS / 1024 };
  process.stdout.write(JSON.stringify(measure));
  rmSync(outdir, { recursive: true, force: true });
}

void main(process.argv.slice(2));
