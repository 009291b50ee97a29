import type { Office } from '../office.ts';
import { careSteps } from './care.ts';
import { letterSteps } from './letter.ts';
import { meetingSteps } from './meeting.ts';
import { product } from './product.ts';
import { runSteps, type Step } from './steps.ts';
import { teams } from './teams.ts';
import type { World } from './world.ts';

export const storySteps: readonly Step<World>[] = [...letterSteps, ...meetingSteps, ...careSteps];

/** Runs the product's proof of life. Returns the exit code: 0 = every step held. */
export async function tellStory(
  office: Office,
  { kill, say }: { readonly kill: boolean; readonly say: (line: string) => void },
): Promise<number> {
  const control = teams(office.urls.standIn);
  const world: World = {
    teams: control,
    product: product(office.urls.service, control),
    office,
    meeting: '',
    killed: kill,
  };
  const kills: Promise<void>[] = [];
  const steps = kill ? storySteps.map((step) => killing(step, office, kills)) : storySteps;
  const { passed, failed } = await runSteps(steps, world, ({ title, seconds, failure }, number) => {
    say(
      `${failure === null ? '  held' : 'FAILED'}  ${String(number).padStart(2)}  ${seconds.toFixed(2).padStart(6)} s  ${title}`,
    );
    if (failure !== null) say(`        ${failure}`);
  });
  await Promise.allSettled(kills);
  const killed = kill ? `, the service killed ${kills.length} times` : '';
  say(
    failed === null
      ? `The story holds: ${passed} steps${killed}.`
      : `The story broke at step ${passed + 1}: ${failed.title}`,
  );
  return failed === null ? 0 : 1;
}

/** The same step, with the service killed (kill -9) at a moment of chance within its first 600 ms. */
function killing(step: Step<World>, office: Office, kills: Promise<void>[]): Step<World> {
  return {
    title: step.title,
    run: async (world) => {
      await kills.at(-1);
      kills.push(new Promise((resolve) => setTimeout(resolve, Math.random() * 600)).then(office.killService));
      await step.run(world);
    },
  };
}
