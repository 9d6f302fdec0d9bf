import { exitStatus } from '../start.mjs';
import { trainSupernet } from '../tinynas.mjs';

const trainCommand = async (world, terminal, { recipe, images, labels, out, log, steps, json, quiet }) => {
  const training = {
    directory: world.directory,
    recipe,
    images,
    labels,
    out,
    ...log && { log },
    ...steps && { steps: Number(steps) }
  };
  await trainSupernet(training, world.environment, ({ step, steps: total, loss, accuracy, seconds }) => {
    if (!quiet)
      terminal.note([
        `step ${step}/${total}  loss ${loss.toFixed(3)}  accuracy ${accuracy.toFixed(3)}  ${seconds.toFixed(0)} s`
      ]);
  });
  if (json) terminal.json({ supernet: out });
  else terminal.out([out]);
  return exitStatus.pass;
};

export { trainCommand };
